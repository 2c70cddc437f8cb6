using Comitia.Publishing.Contracts;
using Comitia.Publishing.Rules;
using CsCheck;
using NodaTime;

namespace Comitia.Publishing.Tests;

public sealed class PlanChangesTests
{
    private static IEnumerable<(ChangeKind Kind, string? Number)> Between(PublicPlanItem[] before, PublicPlanItem[] after) =>
        PlanChanges.Between(AnyPlan.Of(before), AnyPlan.Of(after)).Select(c => (c.Kind, c.Number));

    private static PublicPlanItem[] Keys(string keys) => [.. keys.Select(k => AnyPlan.Item(k.ToString()))];

    [Fact]
    public void A_new_key_is_an_added_item_and_a_missing_one_a_removed_item() =>
        Between(Keys("ab"), Keys("bc")).Should().Equal((ChangeKind.Added, "c"), (ChangeKind.Removed, "a"));

    [Fact]
    public void One_item_put_elsewhere_is_one_move() => Between(Keys("abcde"), Keys("bcdea")).Should().Equal((ChangeKind.Moved, "a"));

    [Fact]
    public void An_item_put_in_before_others_moves_none_of_them() =>
        Between(Keys("abc"), Keys("xabc")).Should().Equal((ChangeKind.Added, "x"));

    [Fact]
    public void A_new_number_with_the_same_key_is_a_renumbering_and_nothing_else() =>
        Between([AnyPlan.Item("a", "1")], [AnyPlan.Item("a", "2", "Meetings about a")]).Should().Equal((ChangeKind.Renumbered, "2"));

    [Fact]
    public void A_translation_that_arrives_is_a_rewording()
    {
        var change = PlanChanges
            .Between(AnyPlan.Of(AnyPlan.Item("a", title: "Visit")), AnyPlan.Of(AnyPlan.Item("a", title: "Visit", az: "Səfər")))
            .Single();
        change.Kind.Should().Be(ChangeKind.Reworded);
        change.After!["az"].Should().Be("Səfər");
    }

    [Fact]
    public void A_text_reworded_back_and_forth_has_not_changed()
    {
        var item = AnyPlan.Item("a");
        var again = item with { Title = item.Title.With("en", "x").With("en", item.Title["en"]) };
        Between([item], [again]).Should().BeEmpty();
    }

    [Fact]
    public void New_dates_say_both_periods()
    {
        var item = AnyPlan.Item("a");
        var later = item with { From = new LocalDate(2026, 6, 1), To = new LocalDate(2026, 6, 30) };
        var change = PlanChanges.Between(AnyPlan.Of(item), AnyPlan.Of(later)).Single();
        change.Kind.Should().Be(ChangeKind.DatesChanged);
        change.PeriodBefore.Should().Be(new PublicPeriod(null, new LocalDate(2026, 5, 31)));
        change.PeriodAfter.Should().Be(new PublicPeriod(new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 30)));
    }

    [Fact]
    public void Everything_else_of_an_item_is_compared_as_well()
    {
        var item = AnyPlan.Item("a");
        var now = item with
        {
            Kind = "hearing",
            Condition = AnyPlan.Text("where necessary"),
            ExpectedOutput = AnyPlan.Text("a record"),
            Responsible = ["A. Merrow"],
            Counterparts = [AnyPlan.Text("Waterways Agency")],
        };
        Between([item], [now])
            .Select(c => c.Kind)
            .Should()
            .BeEquivalentTo([
                ChangeKind.KindChanged,
                ChangeKind.ConditionChanged,
                ChangeKind.OutputChanged,
                ChangeKind.ResponsibleChanged,
                ChangeKind.CounterpartsChanged,
            ]);
    }

    [Fact]
    public void An_item_under_another_objective_is_said_once()
    {
        var (a, b) = (AnyPlan.Item("a"), AnyPlan.Item("b"));
        var before = AnyPlan.Of() with
        {
            Objectives = [new PublicObjective(AnyPlan.Text("One"), [a]), new PublicObjective(AnyPlan.Text("Two"), [b])],
        };
        var after = before with { Objectives = [new PublicObjective(AnyPlan.Text("Two"), [b, a])] };
        PlanChanges.Between(before, after).Select(c => (c.Kind, c.Number)).Should().Equal((ChangeKind.ObjectiveChanged, "a"));
    }

    [Fact]
    public void A_version_compared_with_itself_has_not_changed() => AnyPlan.Items.Sample(items => Between(items, items).Should().BeEmpty());

    [Fact]
    public void Backwards_what_was_added_is_removed_and_as_many_move() =>
        Gen.Select(AnyPlan.Items, AnyPlan.Items)
            .Sample(
                (a, b) =>
                {
                    var (there, back) = (Between(a, b).ToList(), Between(b, a).ToList());
                    Numbers(there, ChangeKind.Added).Should().BeEquivalentTo(Numbers(back, ChangeKind.Removed));
                    Numbers(there, ChangeKind.Removed).Should().BeEquivalentTo(Numbers(back, ChangeKind.Added));
                    Numbers(there, ChangeKind.Reworded).Should().BeEquivalentTo(Numbers(back, ChangeKind.Reworded));
                    Numbers(there, ChangeKind.Moved).Count.Should().Be(Numbers(back, ChangeKind.Moved).Count);
                }
            );

    [Fact]
    public void Without_what_moved_the_common_items_stand_in_the_same_order() =>
        Gen.Select(AnyPlan.Items, AnyPlan.Items)
            .Sample(
                (a, b) =>
                {
                    var moved = Order.Moved([.. a.Select(i => i.Key)], [.. b.Select(i => i.Key)]);
                    Still(a, b).Should().Equal(Still(b, a));

                    List<string> Still(PublicPlanItem[] of, PublicPlanItem[] with) =>
                        [.. of.Select(i => i.Key).Where(k => with.Any(w => w.Key == k) && !moved.Contains(k))];
                }
            );

    private static List<string?> Numbers(List<(ChangeKind Kind, string? Number)> changes, ChangeKind kind) =>
        [.. changes.Where(c => c.Kind == kind).Select(c => c.Number)];
}
