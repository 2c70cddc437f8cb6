using Comitia.Directory.Rules;
using NodaTime;

namespace Comitia.Directory.Tests.Rules;

public sealed class SeatRuleTests
{
    private static readonly Span Always = new(null, null);

    [Fact]
    public void A_membership_may_not_end_before_it_begins() =>
        Codes(Seat(Day(2), Day(1))).Should().Equal("directory.ends-before-it-begins");

    [Fact]
    public void A_single_day_is_a_membership() => Codes(Seat(Day(2), Day(2))).Should().BeEmpty();

    [Fact]
    public void A_seat_outside_the_days_of_its_body_is_refused() =>
        Codes(Seat(Day(10), null), new Span(Day(1), Day(9))).Should().Equal("directory.seat-outside-body");

    [Fact]
    public void The_same_seat_twice_at_once_is_refused() =>
        Codes(Seat(Day(5), Day(9)), Always, Seat(Day(1), Day(5))).Should().Equal("directory.seat-twice");

    [Fact]
    public void The_same_seat_after_its_end_is_fine() => Codes(Seat(Day(6), null), Always, Seat(Day(1), Day(5))).Should().BeEmpty();

    [Fact]
    public void Another_role_at_the_same_time_is_fine() =>
        Codes(Seat(Day(1), null) with { Role = "chair" }, Always, Seat(Day(1), null)).Should().BeEmpty();

    [Fact]
    public void An_unknown_role_is_refused() => Codes(Seat(null, null) with { Role = "king" }).Should().Equal("directory.role-unknown");

    private static LocalDate Day(int day) => new(2026, 3, day);

    private static SeatFacts Seat(LocalDate? from, LocalDate? to) => new("member", null, new Span(from, to));

    private static IEnumerable<string> Codes(SeatFacts seat, Span? body = null, params SeatFacts[] others) =>
        SeatRule.Problems(seat, body ?? Always, others).Select(r => r.Code);
}
