using Comitia.Account.Rules;
using Comitia.Plan.Contracts;
using CsCheck;

namespace Comitia.Account.Tests;

public sealed class PlanTallyTests
{
    private static readonly Gen<ItemState[]> States = Gen.Int[0, Enum.GetValues<ItemState>().Length - 1].Select(i => (ItemState)i).Array[
        0,
        30
    ];

    [Fact]
    public void Each_state_has_its_figure() =>
        PlanTally
            .Of([ItemState.Done, ItemState.Done, ItemState.Scheduled, ItemState.Planned, ItemState.Dropped])
            .Where(f => f.Count > 0)
            .Should()
            .Equal(("plan.items", 5), ("plan.done", 2), ("plan.open", 2), ("plan.dropped", 1));

    [Fact]
    public void Every_item_is_counted_in_exactly_one_figure_beside_the_whole() =>
        States.Sample(states =>
        {
            var tally = PlanTally.Of(states);
            tally[0].Count.Should().Be(states.Length);
            tally.Skip(1).Sum(f => f.Count).Should().Be(states.Length);
        });

    [Fact]
    public void A_figure_opens_as_many_rows_as_it_counts() =>
        States.Sample(states =>
        {
            foreach (var (code, count) in PlanTally.Of(states))
            {
                states.Count(s => PlanTally.Counts(code, s)).Should().Be(count);
            }
        });
}
