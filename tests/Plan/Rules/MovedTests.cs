using Comitia.Plan.Rules;
using CsCheck;

namespace Comitia.Plan.Tests.Rules;

public sealed class MovedTests
{
    [Fact]
    public void Dragging_up_names_the_new_neighbour() => Moved.Between(["a", "b", "c"], ["c", "a", "b"]).Should().Be(("c", "a"));

    [Fact]
    public void Dragging_to_the_end_has_no_neighbour() => Moved.Between(["a", "b", "c"], ["b", "c", "a"]).Should().Be(("a", null));

    [Fact]
    public void The_same_order_is_no_move() => Moved.Between(["a", "b"], ["a", "b"]).Item.Should().BeNull();

    [Fact]
    public void A_lost_row_is_no_move() => Moved.Between(["a", "b"], ["a"]).Item.Should().BeNull();

    [Fact]
    public void Any_single_move_is_found() =>
        Gen.Select(Gen.Int[2, 12], Gen.Int[0, 11], Gen.Int[0, 11])
            .Sample(
                (count, from, to) =>
                {
                    var was = Enumerable.Range(0, count).Select(n => $"i{n}").ToList();
                    var now = was.ToList();
                    var item = now[from % count];
                    now.RemoveAt(from % count);
                    now.Insert(to % count, item);
                    var (moved, before) = Moved.Between(was, now);
                    if (now.SequenceEqual(was))
                    {
                        return moved is null;
                    }

                    var again = was.Where(i => i != moved).ToList();
                    again.Insert(before is null ? again.Count : again.IndexOf(before), moved!);
                    return again.SequenceEqual(now);
                }
            );
}
