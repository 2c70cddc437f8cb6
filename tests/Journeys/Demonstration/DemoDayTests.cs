using Comitia.App.Demo;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Journeys.Tests.Demonstration;

/// <summary>Newcomers come on any day of the year.</summary>
public sealed class DemoDayTests
{
    [Fact]
    public void The_three_sessions_differ_in_code_and_do_not_overlap_on_any_day_of_four_years()
    {
        for (var day = new LocalDate(2025, 1, 1); day.Year < 2029; day = day.PlusDays(1))
        {
            var sessions = DemoCalendar.Around(day);
            sessions.Select(s => s.Code).Should().OnlyHaveUniqueItems($"the demonstration is made on {day}");
            sessions.Zip(sessions.Skip(1)).Should().OnlyContain(pair => pair.First.To < pair.Second.From);
            (sessions[1].From < day && day < sessions[1].To).Should().BeTrue();
        }
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(7, 5)]
    [InlineData(12, 31)]
    public async Task The_demonstration_is_made(int month, int day)
    {
        await using var app = await RunningApp.Start(adjust: DemoClock.Install);
        app.Clock.Reset(Instant.FromUtc(2027, month, day, 9, 0));
        await DemoWorld.Make(app.Services, default);
        using var clerk = await app.SignedIn("clerk@northmere.example", DemoWorld.Password);
        (await clerk.GetStringAsync("/en/desk")).Should().Contain("Committee on Inland Waters");
    }
}
