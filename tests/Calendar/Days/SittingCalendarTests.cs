using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Days;
using NodaTime;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Days;

public class SittingCalendarTests
{
    [Fact]
    public void A_weekday_is_worked_and_a_weekend_is_not()
    {
        Days2026.IsWorkingDay(On(5, 4)).Should().BeTrue();
        Days2026.IsWorkingDay(On(5, 2)).Should().BeFalse();
        Days2026.IsWorkingDay(On(5, 3)).Should().BeFalse();
    }

    [Fact]
    public void A_holiday_on_a_weekday_is_not_worked() => Days2026.IsWorkingDay(On(5, 1)).Should().BeFalse();

    [Fact]
    public void An_exchanged_Saturday_is_worked_and_the_Monday_for_it_is_not()
    {
        Days2026.IsWorkingDay(On(5, 16)).Should().BeTrue();
        Days2026.IsWorkingDay(On(5, 18)).Should().BeFalse();
        Days2026.WhyNotCounted(On(5, 18), DayUnit.Working)!.WorkedInstead.Should().Be(On(5, 16));
    }

    [Fact]
    public void The_next_working_day_after_a_festival_is_the_first_weekday_beyond_it()
    {
        Days2026.NextWorkingDay(On(3, 20)).Should().Be(On(3, 25));
        Days2026.PreviousWorkingDay(On(3, 24)).Should().Be(On(3, 19));
        Days2026.NextWorkingDay(On(3, 25)).Should().Be(On(3, 25));
    }

    [Fact]
    public void The_parliament_sits_by_pattern_but_not_in_recess_on_a_holiday_or_outside_the_session()
    {
        Days2026.IsSittingDay(On(5, 5)).Should().BeTrue();
        Days2026.IsSittingDay(On(5, 6)).Should().BeFalse("it is a Wednesday");
        Days2026.IsSittingDay(On(4, 7)).Should().BeFalse("it is in recess");
        Days2026.IsSittingDay(On(5, 1)).Should().BeFalse("it is a holiday");
        Days2026.IsSittingDay(On(6, 2)).Should().BeFalse("the session is over");
    }

    [Fact]
    public void A_sitting_listed_expressly_holds_even_in_recess_and_on_a_Sunday()
    {
        var recalled = SittingCalendar.From(Facts with { Sittings = [On(4, 8), On(4, 12)] }).Value;

        recalled.IsSittingDay(On(4, 8)).Should().BeTrue();
        recalled.IsSittingDay(On(4, 12)).Should().BeTrue();
        recalled.IsWorkingDay(On(4, 12)).Should().BeFalse();
    }

    [Fact]
    public void A_sitting_struck_out_does_not_take_place() =>
        SittingCalendar.From(Facts with { WithoutSitting = [On(5, 5)] }).Value.IsSittingDay(On(5, 5)).Should().BeFalse();

    [Fact]
    public void Two_holidays_on_one_day_keep_both_names()
    {
        var facts = Facts with
        {
            Holidays = [new(On(5, 28), new(("en", "Founding Day"))), new(On(5, 28), new(("en", "Lunar Feast"), ("az", "Ay bayramı")))],
        };

        var names = SittingCalendar.From(facts).Value.WhyNotCounted(On(5, 28), DayUnit.Working)!.Names;

        names.In("en").Should().Be("Founding Day, Lunar Feast");
        names.In("az").Should().Be("Founding Day, Ay bayramı");
    }

    private static readonly Dictionary<string, (string Code, CalendarFacts Facts)> Slips = new(StringComparer.Ordinal)
    {
        ["a working day worked in place of another"] = (Refusals.MovedDayIsWorkedAnyway, Facts with { Moved = [new(On(5, 5))] }),
        ["a Sunday given off"] = (Refusals.MovedDayIsOffAnyway, Facts with { Moved = [new(On(5, 9), OffInstead: On(5, 10))] }),
        ["a holiday given off"] = (Refusals.MovedDayIsOffAnyway, Facts with { Moved = [new(On(5, 9), OffInstead: On(5, 1))] }),
        ["a Saturday worked twice"] = (Refusals.MovedTwice, Facts with { Moved = [new(On(5, 9), On(5, 11)), new(On(5, 9), On(5, 12))] }),
        ["a Monday off twice"] = (Refusals.MovedTwice, Facts with { Moved = [new(On(5, 9), On(5, 11)), new(On(5, 10), On(5, 11))] }),
        ["a sitting that is none"] = (Refusals.SittingAndNoSitting, Facts with { Sittings = [On(5, 5)], WithoutSitting = [On(5, 5)] }),
    };

    public static TheoryData<string> SlipNames => [.. Slips.Keys];

    [Theory]
    [MemberData(nameof(SlipNames))]
    public void Facts_that_contradict_each_other_are_refused(string slip) =>
        SittingCalendar.From(Slips[slip].Facts).Refusals.Should().ContainSingle().Which.Code.Should().Be(Slips[slip].Code);

    [Fact]
    public void A_week_without_a_working_day_is_refused() =>
        WorkingWeek.Of([]).Refusals.Should().ContainSingle().Which.Code.Should().Be(Refusals.WeekEmpty);

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        CalendarPeriod
            .Of(PeriodKind.Recess, On(5, 2), On(5, 1), DayNames.None)
            .Refusals[0]
            .Code.Should()
            .Be(Refusals.PeriodEndsBeforeItBegins);
}
