using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;
using CsCheck;
using NodaTime;

namespace Comitia.Plan.Tests.Rules;

public sealed class ItemCourseTests
{
    private static readonly LocalDate End = new(2026, 5, 31);
    private static readonly LocalDate Before = new(2026, 4, 1);
    private static readonly LocalDate After = new(2026, 6, 1);

    [Fact]
    public void Nothing_recorded_is_planned() => ItemCourse.State(Item(), Before).Should().Be(ItemState.Planned);

    [Fact]
    public void A_coming_meeting_makes_it_scheduled() => ItemCourse.State(Item(expected: 1), Before).Should().Be(ItemState.Scheduled);

    [Fact]
    public void Once_is_done_when_once_was_meant() => ItemCourse.State(Item(times: 1, happened: 1), Before).Should().Be(ItemState.Done);

    [Fact]
    public void Once_of_three_is_under_way() => ItemCourse.State(Item(times: 3, happened: 1), After).Should().Be(ItemState.UnderWay);

    [Fact]
    public void Without_a_number_it_is_under_way_while_the_period_runs() =>
        ItemCourse.State(Item(happened: 4), End).Should().Be(ItemState.UnderWay);

    [Fact]
    public void Without_a_number_it_is_done_the_day_after_the_period() =>
        ItemCourse.State(Item(happened: 1), After).Should().Be(ItemState.Done);

    [Fact]
    public void The_end_of_the_period_alone_makes_nothing_done() => ItemCourse.State(Item(), After).Should().Be(ItemState.Planned);

    [Fact]
    public void Past_its_period_without_evidence_it_is_late() => ItemCourse.IsLate(Item(), After).Should().BeTrue();

    [Fact]
    public void On_the_last_day_it_is_not_late_yet() => ItemCourse.IsLate(Item(), End).Should().BeFalse();

    [Fact]
    public void Continuing_without_evidence_stays_what_its_evidence_says() =>
        ItemCourse.State(Item(ItemDecision.Continuing), Before).Should().Be(ItemState.Planned);

    [Fact]
    public void Continuing_with_evidence_is_continuing() =>
        ItemCourse.State(Item(ItemDecision.Continuing, happened: 1), Before).Should().Be(ItemState.Continuing);

    [Theory]
    [InlineData(ItemDecision.Dropped, ItemState.Dropped)]
    [InlineData(ItemDecision.CarriedOver, ItemState.CarriedOver)]
    [InlineData(ItemDecision.NotCalledFor, ItemState.NotCalledFor)]
    public void A_decision_outweighs_evidence(ItemDecision decision, ItemState state) =>
        ItemCourse.State(Item(decision, times: 1, happened: 1), After).Should().Be(state);

    [Fact]
    public void Done_never_comes_without_evidence() =>
        Items.Sample(
            (item, day) =>
                ItemCourse.State(item, day) is not (ItemState.Done or ItemState.Continuing or ItemState.UnderWay) || item.Happened > 0
        );

    [Fact]
    public void What_is_settled_is_never_late() =>
        Items.Sample((item, day) => !(ItemCourse.IsLate(item, day) && ItemCourse.IsSettled(ItemCourse.State(item, day))));

    [Fact]
    public void More_evidence_never_undoes_done() =>
        Items.Sample(
            (item, day) =>
                ItemCourse.State(item, day) != ItemState.Done
                || ItemCourse.State(item with { Happened = item.Happened + 1 }, day) == ItemState.Done
        );

    private static readonly Gen<(ItemFacts, LocalDate)> Items = Gen.Select(
        Gen.Enum<ItemDecision>(),
        Gen.Int[0, 60],
        Gen.Int[0, 4],
        Gen.Int[0, 4],
        Gen.Int[0, 2],
        Gen.Int[-30, 90],
        (decision, end, times, happened, expected, day) =>
            (new ItemFacts(decision, Before.PlusDays(end), times == 0 ? null : times, happened, expected), Before.PlusDays(day))
    );

    private static ItemFacts Item(ItemDecision decision = ItemDecision.None, int? times = null, int happened = 0, int expected = 0) =>
        new(decision, End, times, happened, expected);
}
