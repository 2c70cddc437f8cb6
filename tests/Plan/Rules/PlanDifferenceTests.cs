using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;

namespace Comitia.Plan.Tests.Rules;

public sealed class PlanDifferenceTests
{
    private static readonly PlanItemId First = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly PlanItemId Second = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));

    [Fact]
    public void The_same_plan_differs_in_nothing() =>
        PlanDifference.Between(Plan(Item(First, "1")), Plan(Item(First, "1")), "en").Should().BeEmpty();

    [Fact]
    public void A_new_item_is_added()
    {
        var found = PlanDifference.Between(Plan(Item(First, "1")), Plan(Item(First, "1"), Item(Second, "2")), "en");
        found.Should().ContainSingle().Which.Change.Should().Be(ItemChange.Added);
    }

    [Fact]
    public void A_missing_item_is_removed()
    {
        var found = PlanDifference.Between(Plan(Item(First, "1"), Item(Second, "2")), Plan(Item(Second, "2")), "en");
        found.Should().ContainSingle().Which.Item.Id.Should().Be(First);
    }

    [Fact]
    public void A_number_that_moved_is_a_change_of_number_alone()
    {
        var found = PlanDifference.Between(Plan(Item(First, "1")), Plan(Item(First, "3")), "en");
        found.Should().ContainSingle().Which.Fields.Should().Equal(new FieldDifference("number", "1", "3"));
    }

    [Fact]
    public void Each_language_is_compared_by_itself()
    {
        var before = Item(First, "1");
        var after = before with { Title = before.Title.With("az", "Görüş") };
        PlanDifference
            .Between(Plan(before), Plan(after), "en")
            .Single()
            .Fields.Should()
            .Equal(new FieldDifference("title.az", "", "Görüş"));
    }

    private static PlanSnapshot Plan(params SnapshotItem[] items) => new([], items);

    private static SnapshotItem Item(PlanItemId id, string number) =>
        new(id, "p" + number, null, number, PlanItemKind.Meeting, LocalText.Of("en", "Meeting"), null, null, null, null, null, [], []);
}
