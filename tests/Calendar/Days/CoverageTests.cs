using Comitia.Calendar.Rules.Days;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Days;

public class CoverageTests
{
    [Fact]
    public void While_the_holiday_table_reaches_far_ahead_nothing_is_said() => Days2026.Coverage.RunsOut(On(10, 2)).Should().BeNull();

    [Fact]
    public void Before_the_holiday_table_runs_out_a_warning_says_when() =>
        Days2026.Coverage.RunsOut(On(10, 3)).Should().Be(new CoverageWarning(On(12, 31), 89));

    [Fact]
    public void After_the_holiday_table_has_run_out_no_day_is_left() =>
        Days2026.Coverage.RunsOut(On(1, 5, 2027)).Should().Be(new CoverageWarning(On(12, 31), 0));

    [Fact]
    public void A_calendar_without_a_holiday_table_warns_at_once() =>
        SittingCalendar.From(new CalendarFacts()).Value.Coverage.RunsOut(On(1, 1)).Should().Be(new CoverageWarning(null, 0));

    [Fact]
    public void Sittings_are_known_from_the_first_to_the_last_day_entered()
    {
        var known = SittingCalendar.From(Facts with { Sittings = [On(6, 30)] }).Value.Coverage.Sittings!;

        known.Start.Should().Be(On(2, 2));
        known.End.Should().Be(On(6, 30));
    }
}
