using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Deadlines;
using Comitia.Kernel.Results;
using NodaTime;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Deadlines;

public class DeadlineCalculatorTests
{
    [Theory]
    [InlineData((int)DayCounting.EventDayOut, 3)]
    [InlineData((int)DayCounting.EventDayIn, 4)]
    [InlineData((int)DayCounting.ClearDays, 2)]
    public void Two_days_before_the_fifth_depend_on_the_convention(int counting, int day) =>
        Count(DayRule.Of(2, DayUnit.Calendar, DayDirection.Before, (DayCounting)counting), On(6, 5)).Date.Should().Be(On(6, day));

    [Fact]
    public void An_event_on_a_day_off_is_not_the_first_day_even_when_the_event_day_counts() =>
        Count(DayRule.Of(1, DayUnit.Working, DayDirection.After, DayCounting.EventDayIn), On(5, 2)).Date.Should().Be(On(5, 4));

    [Fact]
    public void Time_stands_still_in_recess_where_the_rule_says_so()
    {
        Count(DayRule.Of(10, DayUnit.Calendar, DayDirection.After), On(4, 1)).Date.Should().Be(On(4, 11));
        var stopped = Count(DayRule.Of(10, DayUnit.Calendar, DayDirection.After, recessStops: true), On(4, 1));
        stopped.Date.Should().Be(On(4, 18));
        stopped.Explanation.NotCounted.Should().HaveCount(7).And.OnlyContain(d => d.Because == NotCountedBecause.Recess);
    }

    [Fact]
    public void Each_day_passed_over_carries_its_reason() =>
        Count(DayRule.Of(2, DayUnit.Working, DayDirection.Before), On(5, 5))
            .Explanation.NotCounted.Select(d => (d.Date, d.Because))
            .Should()
            .Equal((On(5, 3), NotCountedBecause.Weekend), (On(5, 2), NotCountedBecause.Weekend), (On(5, 1), NotCountedBecause.Holiday));

    [Fact]
    public void A_count_that_leaves_the_holiday_table_says_so_and_one_inside_does_not()
    {
        Count(DayRule.Of(5, DayUnit.Working, DayDirection.After), On(12, 28)).Explanation.Gap!.Known!.End.Should().Be(On(12, 31));
        Count(DayRule.Of(3, DayUnit.Working, DayDirection.After), On(12, 28)).Explanation.Gap.Should().BeNull();
        Count(DayRule.Of(300, DayUnit.Calendar, DayDirection.After), On(12, 28))
            .Explanation.Gap.Should()
            .BeNull("plain calendar days rest on no table");
    }

    [Fact]
    public void Sitting_days_beyond_the_last_known_one_are_refused_with_the_number_found()
    {
        var refused = DeadlineCalculator.Count(DayRule.Of(10, DayUnit.Sitting, DayDirection.After).Value, On(5, 20), Days2026);

        var refusal = refused.Refusals.Should().ContainSingle().Subject;
        refusal.Code.Should().Be(Refusals.SittingsRunOut);
        refusal.Facts["found"].Should().Be(3, "22, 26 and 29 May are the last");
        refusal.Facts["last"].Should().Be(On(5, 31));
    }

    [Fact]
    public void Sitting_days_without_any_sitting_entered_are_refused() =>
        DeadlineCalculator
            .Count(DayRule.Of(1, DayUnit.Sitting, DayDirection.After).Value, On(5, 20), SittingCalendar.From(new CalendarFacts()).Value)
            .Refusals[0]
            .Code.Should()
            .Be(Refusals.NoSittingsKnown);

    [Fact]
    public void A_recess_without_end_refuses_the_count_instead_of_running_for_ever()
    {
        var endless = CalendarPeriod.Of(PeriodKind.Dissolution, On(1, 1), On(1, 1, 2126), DayNames.None).Value;
        var calendar = SittingCalendar.From(Facts with { Periods = [endless] }).Value;

        DeadlineCalculator
            .Count(DayRule.Of(1, DayUnit.Working, DayDirection.After, recessStops: true).Value, On(5, 20), calendar)
            .Refusals[0]
            .Code.Should()
            .Be(Refusals.CountTooLong);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_count_outside_1_to_1000_is_refused(int count) =>
        DayRule.Of(count, DayUnit.Working, DayDirection.Before).Refusals[0].Code.Should().Be(Refusals.CountOutOfRange);

    [Fact]
    public void Rolling_working_days_and_stopping_sitting_days_are_refused_as_meaningless()
    {
        DayRule
            .Of(2, DayUnit.Working, DayDirection.After, roll: DayRoll.ToNextWorkingDay)
            .Refusals[0]
            .Code.Should()
            .Be(Refusals.RollNeedsCalendarDays);
        DayRule.Of(2, DayUnit.Sitting, DayDirection.After, recessStops: true).Refusals[0].Code.Should().Be(Refusals.RecessNeedsNoRule);
    }

    [Fact]
    public void A_deadline_ends_with_its_day_in_the_parliaments_zone_or_at_its_cut_off()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Baku"];
        var wholeDay = Count(DayRule.Of(2, DayUnit.Calendar, DayDirection.Before), On(6, 5));
        var untilFive = Count(DayRule.Of(2, DayUnit.Calendar, DayDirection.Before, cutOff: new LocalTime(17, 0)), On(6, 5));

        wholeDay.EndsAt(zone).Should().Be(Instant.FromUtc(2026, 6, 3, 20, 0));
        untilFive.EndsAt(zone).Should().Be(Instant.FromUtc(2026, 6, 3, 13, 0));
        untilFive.IsPast(Instant.FromUtc(2026, 6, 3, 12, 59), zone).Should().BeFalse();
        untilFive.IsPast(Instant.FromUtc(2026, 6, 3, 13, 0), zone).Should().BeTrue();
    }

    private static Deadline Count(Result<DayRule> rule, LocalDate anchor) => DeadlineCalculator.Count(rule.Value, anchor, Days2026).Value;
}
