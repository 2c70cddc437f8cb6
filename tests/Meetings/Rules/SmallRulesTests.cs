using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using CsCheck;
using NodaTime;

namespace Comitia.Meetings.Tests.Rules;

public sealed class SmallRulesTests
{
    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void A_notice_is_short_from_the_day_after_it_was_due(int given, bool isShort) =>
        NoticeCheck.IsShort(new LocalDate(2026, 3, given), new LocalDate(2026, 3, 8)).Should().Be(isShort);

    [Theory]
    [InlineData(20, 0, 1, 30, 3)]
    [InlineData(7, 0, 6, 0, 2)]
    [InlineData(10, 0, 12, 0, 2)]
    [InlineData(null, 0, 6, 0, 2)]
    public void An_end_before_the_beginning_is_past_midnight_only_where_that_is_no_longer_than_half_a_day(
        int? from,
        int fromMinute,
        int to,
        int toMinute,
        int day
    )
    {
        LocalTime? begun = from is { } hour ? new LocalTime(hour, fromMinute) : null;
        MeetingTime.End(new LocalDate(2026, 3, 2), begun, new LocalTime(to, toMinute)).Day.Should().Be(day);
    }

    [Fact]
    public void Without_a_rule_no_notice_is_short() => NoticeCheck.IsShort(new LocalDate(2026, 3, 8), null).Should().BeFalse();

    [Fact]
    public void Moving_keeps_every_item_and_the_order_of_the_others() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 11], Gen.Int[0, 12])
            .Sample(
                (count, which, before) =>
                {
                    var items = Enumerable.Range(0, count).Select(n => $"item {n}").ToList();
                    var item = items[which % count];
                    var target = before < count ? items[before] : null;
                    var moved = AgendaOrder.Put(items, item, target);
                    var others = items.Where(i => i != item);
                    return moved.Where(i => i != item).SequenceEqual(others)
                        && moved.Count == count
                        && (target is null || target == item ? moved[^1] == item : moved[moved.ToList().IndexOf(item) + 1] == target);
                }
            );

    [Fact]
    public void A_number_is_never_used_again() => AgendaOrder.Next(["1", "7", "2a"]).Should().Be("8");

    [Fact]
    public void A_substitute_is_beside_the_members_expected() =>
        AttendanceCount
            .Of([
                AttendanceState.Present,
                AttendanceState.Remote,
                AttendanceState.Excused,
                AttendanceState.Substitute,
                AttendanceState.Absent,
            ])
            .Should()
            .Be(new AttendanceCount(2, 4, 1));

    [Fact]
    public void Nobody_is_there_more_than_expected() =>
        Gen.Enum<AttendanceState>()
            .Array[0, 40]
            .Sample(marks =>
            {
                var count = AttendanceCount.Of(marks);
                return count.There <= count.Expected && count.Expected + count.Substitutes == marks.Length;
            });

    [Fact]
    public void A_months_sheet_is_whole_weeks_that_hold_every_day_of_it() =>
        Gen.Select(Gen.Int[1900, 2100], Gen.Int[1, 12])
            .Sample(
                (year, month) =>
                {
                    var weeks = MonthWeeks.Of(new YearMonth(year, month));
                    var days = weeks.SelectMany(w => w).ToList();
                    return weeks.All(w => w.Count == 7 && w[0].DayOfWeek == IsoDayOfWeek.Monday)
                        && days.Zip(days.Skip(1)).All(p => p.First.PlusDays(1) == p.Second)
                        && new YearMonth(year, month).ToDateInterval().All(days.Contains);
                }
            );

    [Theory]
    [InlineData(1, 1, 5, "Nothing")]
    [InlineData(1, 2, 1, "TakeOver")]
    [InlineData(1, 2, 5, "Waits")]
    [InlineData(1, 2, 2, "Nothing")]
    public void Only_what_the_source_changed_and_no_clerk_touched_is_taken_over(int last, int fresh, int current, string what) =>
        SourceChanges.Of(last, fresh, current).ToString().Should().Be(what);
}
