using System.Net;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Plan.Tests.Desk;

/// <summary>What is done to many items or to their order is told, can be undone where it is told, and stands in the history of each item.</summary>
public abstract class UndoTests(Store store) : PlanWorld(store)
{
    private Dictionary<string, string> Change(params (string Name, string Value)[] fields) =>
        Form([("word", "change"), ("items", $"{Items[0]},{Items[2]}"), .. fields]);

    private string ItemPage(int item) => $"/en/desk/plan-items/{Items[item - 1]}";

    [Fact]
    public async Task A_change_of_many_is_told_and_undone_wholly()
    {
        var clerk = await Clerk();
        var html = await Followed(
            clerk,
            await clerk.Fill(PlanPage, Change(("kind", "Outreach"), ("until", "30.05.2026"), ("responsible", "Edric Quill")), Decide)
        );
        html.Should().Contain("2 items are changed.");
        var changed = await Stored(Items[2]);
        (changed.Kind, changed.From, changed.To)
            .Should()
            .Be((PlanItemKind.Outreach, new LocalDate(2026, 5, 4), new LocalDate(2026, 5, 30)));
        await Undo(clerk, html);
        var (first, third) = (await Stored(Items[0]), await Stored(Items[2]));
        (first.Kind, first.From, first.To).Should().Be((PlanItemKind.Hearing, null, new LocalDate(2026, 2, 20)));
        (third.Kind, third.From, third.To).Should().Be((PlanItemKind.Visit, new LocalDate(2026, 5, 4), new LocalDate(2026, 5, 8)));
        third.Responsible.Should().ContainSingle().Which.Name.Should().Be("Rana Hallam");
        (await Page(clerk, ItemPage(3))).Should().Contain("took the change of several items back");
    }

    [Fact]
    public async Task A_change_of_many_is_not_undone_over_somebody_elses_later_one()
    {
        var clerk = await Clerk();
        var html = await Followed(clerk, await clerk.Fill(PlanPage, Change(("until", "30.05.2026")), Decide));
        await App.Do(new ChangeItems(Plan, [Items[2]], To: new LocalDate(2026, 5, 29)));
        var toast = Fields(html[html.IndexOf("class=\"toast\"", StringComparison.Ordinal)..]);
        var refused = await clerk.Send(Decide, html, Form(("word", "back"), ("entry", toast["entry"])));
        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await Text(refused)).Should().Contain("Item 3 has been changed again since.");
        (await Stored(Items[0])).To.Should().Be(new LocalDate(2026, 5, 30), "nothing is half undone");
    }

    [Fact]
    public async Task Only_a_change_of_many_can_be_taken_back_by_its_entry()
    {
        var refused = await App.Act(new TakeBackChange(Plan, Items[0].Value));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("plan.undo-nothing");
    }

    [Fact]
    public async Task A_change_of_nothing_says_so()
    {
        var answer = await (await Clerk()).Fill(PlanPage, Change(), Decide);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(answer)).Should().Contain("Fill in at least one field");
    }

    [Fact]
    public async Task A_date_outside_the_session_is_said_at_once_and_stays_to_be_seen()
    {
        var clerk = await Clerk();
        var html = await Followed(clerk, await clerk.Fill(PlanPage, Change(("until", "30.06.2026")), Decide));
        html.Should().Contain("Dates reach outside the session").And.Contain("outside the session");
        (await Page(clerk, ItemPage(3))).Should().Contain("outside the session (");
        (await Page(clerk, ItemPage(2))).Should().NotContain("outside the session");
    }

    [Fact]
    public async Task Carrying_over_is_told_and_can_be_undone()
    {
        var clerk = await Clerk();
        var carry = Form(("word", "carryOver"), ("items", Items[0].ToString()), ("to", Autumn.ToString()), ("reason", "no time left"));
        var html = await Followed(clerk, await clerk.Fill(PlanPage, carry, Decide));
        html.Should().Contain("One item is carried over.");
        await Undo(clerk, html);
        (await Stored(Items[0])).Decision.Should().Be(ItemDecision.None);
    }

    [Fact]
    public async Task A_change_of_many_is_not_undone_into_a_period_that_ends_before_it_begins()
    {
        var change = await App.Do(new ChangeItems(Plan, [Items[2]], From: new LocalDate(2026, 3, 2)));
        await App.Do(new ChangeItems(Plan, [Items[2]], To: new LocalDate(2026, 4, 1)));
        var refused = await App.Act(new TakeBackChange(Plan, change.Entry));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("plan.undo-moved-on");
    }

    [Fact]
    public async Task A_change_of_many_is_not_undone_into_a_direction_that_is_gone()
    {
        var rivers = await App.Do(new SetObjective(Plan, null, In("Rivers", "Çaylar")));
        var lakes = await App.Do(new SetObjective(Plan, null, In("Lakes", "Göllər")));
        await App.Do(new ChangeItems(Plan, [Items[2]], Objective: rivers));
        var change = await App.Do(new ChangeItems(Plan, [Items[2]], Objective: lakes));
        await App.Do(new SetObjective(Plan, rivers, In("Rivers", "Çaylar"), Withdraw: true));
        var refused = await App.Act(new TakeBackChange(Plan, change.Entry));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("plan.undo-direction");
    }

    [Fact]
    public async Task A_withdrawal_is_undone_where_it_is_told()
    {
        var clerk = await Clerk();
        var html = await Followed(clerk, await clerk.Fill(PlanPage, Form(("word", "withdrawn"), ("items", $"{Items[0]}")), Decide));
        html.Should().Contain("One item is withdrawn.").And.NotContain($"row-{Items[0]}");
        (await Undo(clerk, html)).Should().Contain($"row-{Items[0]}");
    }

    [Fact]
    public async Task What_was_said_of_items_is_taken_back_from_the_plan_long_after()
    {
        var clerk = await Clerk();
        var back = Decide + "?word=none";
        (await Page(clerk, back)).Should().Contain("No item has a decision to take back");
        await App.Do(new DecideItems(Plan, [Items[0]], ItemDecision.Withdrawn, null));
        await App.Do(new DecideItems(Plan, [Items[2]], ItemDecision.Dropped, "The lock was sold."));
        (await Page(clerk, PlanPage)).Should().Contain("decide?word=none");
        var item = await Page(clerk, ItemPage(1));
        item.Should().Contain(">Withdrawn<").And.NotContain("days late").And.NotContain("plan-items/" + Items[0] + "/edit");
        var page = await Page(clerk, back);
        page.Should().Contain(">Withdrawn<").And.Contain(">Dropped<").And.NotContain(Items[1].ToString());
        await Followed(clerk, await clerk.Fill(back, Form(("word", "none"), ("items", Items[0].ToString())), Decide));
        (await Stored(Items[0])).Decision.Should().Be(ItemDecision.None);
        (await Stored(Items[2])).Decision.Should().Be(ItemDecision.Dropped);
    }

    [Theory]
    [InlineData(0, "down")]
    [InlineData(2, "up")]
    public async Task A_moved_item_is_told_and_goes_back_where_it_was(int item, string way)
    {
        var clerk = await Clerk();
        var answer = await clerk.Fill(PlanPage, Form((way, Items[item].ToString())), $"{PlanPage}?handler=Move");
        answer.Headers.Location!.OriginalString.Should().EndWith($"#row-{Items[item]}");
        var html = await Followed(clerk, answer);
        html.Should().Contain("The item is moved.").And.Contain($"id=\"row-{Items[item]}\"");
        (await Order()).Should().NotEqual(Items);
        await Undo(clerk, html);
        (await Order()).Should().Equal(Items);
    }

    [Fact]
    public async Task A_row_put_before_one_that_is_gone_stands_after_its_other_neighbour()
    {
        var clerk = await Clerk();
        await App.Do(new DecideItems(Plan, [Items[1]], ItemDecision.Withdrawn, null));
        var fourth = await Add("Visit to the southern locks");
        var place = Form(("item", fourth.ToString()), ("before", Items[1].ToString()), ("after", Items[0].ToString()));
        await Followed(clerk, await clerk.Fill(PlanPage, place, $"{PlanPage}?handler=Move"));
        (await Order()).Where(i => i != Items[1]).Should().Equal(Items[0], fourth, Items[2]);
    }

    [Fact]
    public async Task The_timeline_of_an_item_holds_all_that_was_done_to_it_with_what_changed_and_why()
    {
        var clerk = await Clerk();
        await clerk.Fill(PlanPage, Change(("until", "30.05.2026")), Decide);
        await Adopt();
        var edit = ItemPage(3) + "/edit";
        var fields = Fields(await Page(clerk, edit));
        (fields["Form.To"], fields["Form.Responsible"], fields["_reason"]) = (
            "29.05.2026",
            "Edric Quill",
            "The locks are closed on Saturday."
        );
        await Followed(clerk, await clerk.Fill(edit, fields, edit));
        await clerk.Fill(
            PlanPage,
            Form(("word", "dropped"), ("items", $"{Items[0]},{Items[2]}"), ("reason", "The lock was sold.")),
            Decide
        );
        var page = await Page(clerk, ItemPage(3));
        page.Should()
            .Contain("changed several items")
            .And.Contain("To: 8 May 2026 → 30 May 2026")
            .And.Contain("recorded the adoption of the plan")
            .And.Contain("To: 30 May 2026 → 29 May 2026")
            .And.MatchRegex("Changed: [^<]*Responsible")
            .And.Contain("Reason: The locks are closed on Saturday.")
            .And.Contain("dropped the item")
            .And.Contain("Reason: The lock was sold.");
        (await Page(clerk, ItemPage(2))).Should().Contain("recorded the adoption of the plan").And.NotContain("changed several items");
    }

    [Fact]
    public async Task A_dropped_item_says_no_more_when_it_is_due()
    {
        await App.Do(new DecideItems(Plan, [Items[2]], ItemDecision.Dropped, "The lock was sold."));
        (await Page(await Clerk(), ItemPage(3))).Should().NotContain("due 8 May");
    }

    private Task<List<PlanItemId>> Order() =>
        App.Read(db => db.PlanItems.Where(i => i.PlanId == Plan).OrderBy(i => i.Position).Select(i => i.Id).ToListAsync());
}

public sealed class UndoOnSqlite() : UndoTests(Store.Sqlite);

public sealed class UndoOnPostgreSql() : UndoTests(Store.PostgreSql);
