using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Deadlines;
using Comitia.Calendar.Tests.Support;
using CsCheck;
using NodaTime;

namespace Comitia.Calendar.Tests.Deadlines;

/// <summary>What holds for every rule, event and calendar.</summary>
public class DeadlineProperties
{
    private static readonly Gen<LocalDate> Anchors = Gen.Int[-30, 400].Select(d => new LocalDate(2026, 1, 1).PlusDays(d));

    [Fact]
    public void The_explanation_adds_up_to_the_date() =>
        Gen.Select(AnyRule.Gen, Anchors, AnyCalendar.Gen)
            .Sample(
                (rule, anchor, calendar) =>
                {
                    if (!DeadlineCalculator.Count(rule, anchor, calendar).Try(out var deadline))
                    {
                        return;
                    }

                    var how = deadline.Explanation;
                    how.ReAdded.Should().Be(how.CountedTo);
                    var back = rule.Roll == DayRoll.ToNextWorkingDay ? -how.RolledOver.Count : how.RolledOver.Count;
                    deadline.Date.PlusDays(back).Should().Be(how.CountedTo);
                }
            );

    [Fact]
    public void The_count_ends_on_a_counted_day_and_passed_over_none() =>
        Gen.Select(AnyRule.Gen, Anchors, AnyCalendar.Gen)
            .Sample(
                (rule, anchor, calendar) =>
                {
                    if (!DeadlineCalculator.Count(rule, anchor, calendar).Try(out var deadline))
                    {
                        return;
                    }

                    bool Counts(LocalDate d) =>
                        rule.Unit switch
                        {
                            DayUnit.Working => calendar.IsWorkingDay(d),
                            DayUnit.Sitting => calendar.IsSittingDay(d),
                            _ => true,
                        } && !(rule.RecessStops && calendar.Facts.Periods.Any(p => p.StopsTime && p.Days.Contains(d)));

                    Counts(deadline.Explanation.CountedTo).Should().BeTrue();
                    deadline.Explanation.NotCounted.Where(d => Counts(d.Date)).Should().BeEmpty();
                    (rule.Roll == DayRoll.None || calendar.IsWorkingDay(deadline.Date)).Should().BeTrue();
                }
            );

    [Fact]
    public void More_days_never_give_an_earlier_date_forward_or_a_later_one_backward() =>
        Gen.Select(AnyRule.Gen, Anchors, AnyCalendar.Gen)
            .Sample(
                (rule, anchor, calendar) =>
                {
                    var longer = DayRule.Of(rule.Count + 1, rule.Unit, rule.Direction, rule.Counting, rule.Roll, rule.RecessStops).Value;
                    if (
                        !DeadlineCalculator.Count(rule, anchor, calendar).Try(out var one)
                        || !DeadlineCalculator.Count(longer, anchor, calendar).Try(out var more)
                    )
                    {
                        return;
                    }

                    var sign = rule.Direction == DayDirection.After ? 1 : -1;
                    (Period.DaysBetween(one.Date, more.Date) * sign).Should().BeGreaterThanOrEqualTo(0);
                    (Period.DaysBetween(one.Explanation.CountedTo, more.Explanation.CountedTo) * sign).Should().BePositive();
                }
            );

    [Fact]
    public void Clear_days_lie_one_counted_day_beyond_the_ordinary_count() =>
        Gen.Select(AnyRule.Gen, Anchors, AnyCalendar.Gen)
            .Sample(
                (rule, anchor, calendar) =>
                {
                    var clear = DeadlineCalculator.Count(rule.Counted(DayCounting.ClearDays), anchor, calendar);
                    var next = DayRule
                        .Of(rule.Count + 1, rule.Unit, rule.Direction, DayCounting.EventDayOut, rule.Roll, rule.RecessStops)
                        .Value;
                    var plain = DeadlineCalculator.Count(next, anchor, calendar);

                    clear.Ok.Should().Be(plain.Ok);
                    (!clear.Ok || clear.Value.Date == plain.Value.Date).Should().BeTrue();
                }
            );

    [Fact]
    public void Counting_there_and_back_returns_to_the_event_when_it_is_a_counted_day() =>
        Gen.Select(AnyRule.Gen, Anchors, AnyCalendar.Gen)
            .Sample(
                (rule, anchor, calendar) =>
                {
                    if (calendar.WhyNotCounted(anchor, rule.Unit, rule.RecessStops) is not null)
                    {
                        return;
                    }

                    var there = DayRule.Of(rule.Count, rule.Unit, DayDirection.After, rule.Counting, recessStops: rule.RecessStops).Value;
                    var back = DayRule.Of(rule.Count, rule.Unit, DayDirection.Before, rule.Counting, recessStops: rule.RecessStops).Value;
                    if (
                        DeadlineCalculator.Count(there, anchor, calendar).Try(out var far)
                        && DeadlineCalculator.Count(back, far.Date, calendar).Try(out var home)
                    )
                    {
                        home.Date.Should().Be(anchor);
                    }
                }
            );
}
