using System.Diagnostics;
using Comitia.Directory.Contracts;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Directory.Tests.Importing;

/// <summary>The whole real folder; where it is not beside the checkout these show as skipped.</summary>
public abstract class AssembleeNationaleTests(Store store) : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        Need.Data("fr-assemblee/organes.ndjson.gz");
        app = await RunningApp.Start(store);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_whole_folder_comes_in_and_a_second_run_changes_nothing()
    {
        var clock = Stopwatch.StartNew();
        var first = await Import();
        Console.Error.WriteLine($"first run {clock.Elapsed.TotalSeconds:0.0} s");
        first
            .Counts.Should()
            .Contain("bodies", 2398)
            .And.Contain("people", 603)
            .And.Contain("memberships", 13222)
            .And.Contain("meetings", 3909);
        first.Rejected.Should().BeEmpty();
        first
            .Created.Should()
            .Be(2398 + 603 + 13225 + 3909, "three mandates are seats in two bodies, and Meetings takes its part of the folder");
        first.Unchanged.Should().Be(0);

        clock.Restart();
        var second = await Import();
        Console.Error.WriteLine($"second run {clock.Elapsed.TotalSeconds:0.0} s");
        (second.Created, second.Changed, second.Placeholders, second.Waiting).Should().Be((0, 0, 0, 0));
        second.Unchanged.Should().Be(first.Created);
    }

    private async Task<ImportTally> Import()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<IAssembleeNationaleImport>();
        return (await import.Run(Path.GetDirectoryName(Need.Data("fr-assemblee/organes.ndjson.gz"))!, RunningApp.Operator)).Value;
    }
}

public sealed class SqliteAssembleeNationaleTests() : AssembleeNationaleTests(Store.Sqlite);

public sealed class PostgreSqlAssembleeNationaleTests() : AssembleeNationaleTests(Store.PostgreSql);
