using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.App.Tests;

/// <summary>The demonstration can be made on any day of the year.</summary>
public sealed class DemoTests
{
    public static TheoryData<int> Months => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Months))]
    public async Task Whatever_the_month_there_are_three_sessions_and_one_in_progress(int month)
    {
        await using var app = await RunningApp.Start();
        app.Clock.Reset(Instant.FromUtc(2026, month, 15, 9, 0));
        await app.MakeDemonstration();
        (await app.Read(db => db.Database.SqlQueryRaw<string>("SELECT code AS \"Value\" FROM sessions").ToListAsync()))
            .Should()
            .HaveCount(3)
            .And.OnlyHaveUniqueItems();
    }
}
