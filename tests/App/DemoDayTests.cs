using Comitia.App.Demo;
using NodaTime;

namespace Comitia.App.Tests;

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
}
