using System.Net;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Tests.Desk;

/// <summary>What becomes of items: dropped, not called for, carried over, split, merged, each through its form.</summary>
public abstract class DecideTests(Store store) : PlanWorld(store)
{
    private Dictionary<string, string> Say(string word, int item, params (string Name, string Value)[] further) =>
        Form([("word", word), ("items", Items[item - 1].ToString()), .. further]);

    [Fact]
    public async Task Dropping_needs_its_reason_and_can_be_undone_where_it_is_told()
    {
        var clerk = await Clerk();
        var refused = await clerk.Fill(PlanPage, Say("dropped", 1), Decide);
        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(refused)).Should().Contain("Say why: the reason is published with the account.").And.Contain("href=\"#Reason\"");
        var html = await Followed(clerk, await clerk.Fill(PlanPage, Say("dropped", 1, ("reason", "The dam was sold.")), Decide));
        html.Should().Contain("One item is dropped.").And.Contain("Dropped");
        (await Stored(Items[0])).Reason.Should().Be("The dam was sold.");
        (await Page(clerk, $"/en/desk/plan-items/{Items[0]}")).Should().Contain("The dam was sold.");
        await Followed(clerk, await clerk.Send(Decide, html, Say("none", 1)));
        (await Stored(Items[0])).Decision.Should().Be(ItemDecision.None);
    }

    [Fact]
    public async Task Only_an_item_with_a_condition_can_be_not_called_for()
    {
        var clerk = await Clerk();
        var refused = await clerk.Fill(PlanPage, Say("notCalledFor", 1, ("reason", "nobody asked")), Decide);
        (await Text(refused)).Should().Contain("Item 1 has no condition").And.Contain("nobody asked");
        await Followed(clerk, await clerk.Fill(PlanPage, Say("notCalledFor", 2, ("reason", "nobody asked")), Decide));
        (await Stored(Items[1])).Decision.Should().Be(ItemDecision.NotCalledFor);
    }

    [Fact]
    public async Task An_item_is_carried_over_into_a_plan_that_is_begun_for_it()
    {
        var clerk = await Clerk();
        (await Page(clerk, $"{Decide}?word=carryOver&items={Items[0]}"))
            .Should()
            .Contain("Autumn 2026")
            .And.NotContain(">Spring 2026</option>");
        await Followed(
            clerk,
            await clerk.Fill(PlanPage, Say("carryOver", 1, ("to", Autumn.ToString()), ("reason", "no time left")), Decide)
        );
        var item = await Stored(Items[0]);
        item.Decision.Should().Be(ItemDecision.CarriedOver);
        var next = await App.Read(db => db.WorkPlans.Include(p => p.Items).SingleAsync(p => p.Session == Autumn));
        next.Items.Should().ContainSingle().Which.Should().Match<PlanItem>(i => i.Id == item.CarriedTo && i.CarriedFrom == item.Id);
        (await Page(clerk, $"/en/desk/plan-items/{Items[0]}")).Should().Contain($"plan-items/{item.CarriedTo}");
    }

    [Fact]
    public async Task Carrying_over_without_a_session_keeps_the_reason()
    {
        var answer = await (await Clerk()).Fill(PlanPage, Say("carryOver", 1, ("reason", "no time left")), Decide);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(answer)).Should().Contain("no time left").And.Contain("error-summary");
    }

    [Fact]
    public async Task An_item_is_split_and_the_new_one_has_its_own_wording()
    {
        var clerk = await Clerk();
        var refused = await clerk.Fill(PlanPage, Say("split", 2, ("title[en]", " "), ("title[az]", "")), Decide);
        (await Text(refused)).Should().Contain("Give the item a wording in at least one language.");
        await Followed(
            clerk,
            await clerk.Fill(
                PlanPage,
                Say("split", 2, ("title[en]", "Meetings with the agency"), ("title[az]", "Agentliklə görüşlər")),
                Decide
            )
        );
        var part = (await Stored()).Items.Single(i => i.SplitFrom == Items[1]);
        (part.Title["az"], part.Number, part.Kind).Should().Be(("Agentliklə görüşlər", "4", PlanItemKind.Meeting));
        (await Stored()).Items.OrderBy(i => i.Position).Select(i => i.Id).Should().Equal(Items[0], Items[1], part.Id, Items[2]);
    }

    [Fact]
    public async Task A_split_that_is_refused_keeps_the_wording_that_was_typed()
    {
        await Adopt();
        await App.Do(new DecideItems(Plan, Items, ItemDecision.Dropped, "all is well"));
        await App.Do(new ClosePlan(Plan));
        var page = $"/en/desk/plan-items/{Items[0]}";
        var answer = await (await Clerk()).Fill(page, Say("split", 2, ("title[en]", "Meetings with the agency")), Decide);
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await Text(answer)).Should().Contain("The plan is closed and takes no changes.").And.Contain("Meetings with the agency");
    }

    [Fact]
    public async Task Items_merged_become_one_with_the_evidence_of_both()
    {
        foreach (var item in Items.Take(2))
        {
            await App.Do(
                new RecordEvidence(
                    item,
                    EvidenceKind.Letter,
                    null,
                    new(2026, 2, 10),
                    Kernel.Languages.LocalText.Of("en", "Letter"),
                    EvidenceStanding.Happened
                )
            );
        }

        var clerk = await Clerk();
        await Followed(
            clerk,
            await clerk.Fill(PlanPage, Form(("word", "merge"), ("items", $"{Items[0]},{Items[1]}"), ("into", Items[0].ToString())), Decide)
        );
        (await Stored(Items[0])).Evidence.Should().HaveCount(2);
        (await Stored(Items[0])).Counterparts.Should().ContainSingle();
        (await Stored(Items[1])).Should().Match<PlanItem>(i => i.Decision == ItemDecision.Withdrawn && i.MergedInto == Items[0]);
        (await Page(clerk, PlanPage)).Should().NotContain(Items[1].ToString());
    }

    [Fact]
    public async Task What_a_meeting_says_of_an_item_that_was_merged_goes_where_its_evidence_went()
    {
        await App.Do(Held(Items[1], EvidenceStanding.Expected));
        var clerk = await Clerk();
        var merge = Form(("word", "merge"), ("items", $"{Items[0]},{Items[1]}"), ("into", Items[0].ToString()));
        await Followed(clerk, await clerk.Fill(PlanPage, merge, Decide));
        await App.Do(Held(Items[1], EvidenceStanding.Happened));
        (await Stored(Items[0])).Evidence.Should().ContainSingle().Which.Standing.Should().Be(EvidenceStanding.Happened);
        (await Stored(Items[1])).Evidence.Should().BeEmpty();
    }

    private static RecordEvidence Held(PlanItemId item, EvidenceStanding standing) =>
        new(item, EvidenceKind.Meeting, "meeting:1", new(2026, 2, 10), Kernel.Languages.LocalText.Of("en", "A meeting"), standing);

    [Fact]
    public async Task Carrying_over_is_taken_back_whole_while_nothing_happened_to_the_copy()
    {
        await App.Do(new CarryOver(Plan, [Items[0], Items[1]], Autumn, "no time left"));
        var copy = (await Stored(Items[1])).CarriedTo!.Value;
        await App.Do(new DecideItems(Plan, [Items[0]], ItemDecision.None, null));
        (await Stored(Items[0])).Should().Match<PlanItem>(i => i.Decision == ItemDecision.None && i.CarriedTo == null);
        var next = await App.Read(db => db.WorkPlans.Include(p => p.Items).SingleAsync(p => p.Session == Autumn));
        next.Items.Count(i => i.Decision != ItemDecision.Withdrawn).Should().Be(1);
        await App.Do(
            new RecordEvidence(
                copy,
                EvidenceKind.Letter,
                null,
                new(2026, 2, 10),
                Kernel.Languages.LocalText.Of("en", "Letter"),
                EvidenceStanding.Happened
            )
        );
        var refused = await App.Act(new DecideItems(Plan, [Items[1]], ItemDecision.None, null));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("plan.carried-stays");
        (await Stored(Items[1])).Decision.Should().Be(ItemDecision.CarriedOver);
    }

    [Fact]
    public async Task Another_word_on_an_item_carried_over_takes_the_copy_back_as_well()
    {
        await App.Do(new CarryOver(Plan, [Items[0], Items[1]], Autumn, "no time left"));
        await App.Do(new DecideItems(Plan, [Items[0]], ItemDecision.Dropped, "The dam was sold."));
        var next = await App.Read(db => db.WorkPlans.Include(p => p.Items).SingleAsync(p => p.Session == Autumn));
        next.Items.Should().ContainSingle(i => i.Decision != ItemDecision.Withdrawn).Which.CarriedFrom.Should().Be(Items[1]);
        await App.Do(new CommentOnItem((await Stored(Items[1])).CarriedTo!.Value, "In October, then."));
        var refused = await App.Act(new DecideItems(Plan, [Items[1]], ItemDecision.Dropped, "nobody asked"));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("plan.carried-stays");
        (await Stored(Items[1])).CarriedTo.Should().NotBeNull();
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("direction")]
    [InlineData("person")]
    [InlineData("split")]
    [InlineData("merged")]
    public async Task A_copy_to_which_something_happened_stays(string what)
    {
        await App.Do(new CarryOver(Plan, [Items[0], Items[1]], Autumn, null));
        var (copy, other) = ((await Stored(Items[0])).CarriedTo!.Value, (await Stored(Items[1])).CarriedTo!.Value);
        var next = await App.Read(db => db.WorkPlans.Where(p => p.Session == Autumn).Select(p => p.Id).SingleAsync());
        await (
            what switch
            {
                "kind" => App.Do(new ChangeItems(next, [copy], PlanItemKind.Outreach)),
                "direction" => App.Do(new ChangeItems(next, [copy], Objective: await App.Do(new SetObjective(next, null, In("Rivers"))))),
                "person" => App.Do(new ChangeItems(next, [copy], Responsible: new NamedPerson(null, "Edric Quill"))),
                "split" => (Task)App.Do(new SplitItem(copy, In("Hearing on weirs"))),
                _ => App.Do(new MergeItems(copy, [other])),
            }
        );
        var refused = await App.Act(new DecideItems(Plan, [Items[0]], ItemDecision.None, null));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("plan.carried-stays");
    }

    [Fact]
    public async Task What_is_withdrawn_merged_or_carried_over_is_neither_carried_over_split_nor_merged()
    {
        await App.Do(new DecideItems(Plan, [Items[0]], ItemDecision.Withdrawn, null));
        await App.Do(new CarryOver(Plan, [Items[2]], Autumn, null));
        var fourth = await Add("Visit to the southern locks");
        foreach (var (item, code) in new[] { (Items[0], "plan.item-withdrawn"), (Items[2], "plan.item-carried") })
        {
            (await Why(new CarryOver(Plan, [fourth, item], Autumn, null))).Should().Be(code);
            (await Why(new SplitItem(item, In("Another")))).Should().Be(code);
            (await Why(new MergeItems(fourth, [item]))).Should().Be(code);
            (await Why(new MergeItems(item, [fourth]))).Should().Be(code);
        }

        await App.Do(new MergeItems(fourth, [Items[1]]));
        (await Why(new DecideItems(Plan, [Items[1]], ItemDecision.Dropped, "nobody asked"))).Should().Be("plan.merged-stays");
        (await Why(new CarryOver(Plan, [Items[1]], Autumn, null))).Should().Be("plan.item-withdrawn");
    }

    [Fact]
    public async Task Withdrawing_from_an_adopted_plan_asks_for_the_reason_that_the_account_will_give()
    {
        var clerk = await Clerk();
        (await Page(clerk, $"{Decide}?word=withdrawn&items={Items[2]}")).Should().NotContain("name=\"reason\"");
        await Adopt();
        (await Page(clerk, $"{Decide}?word=withdrawn&items={Items[2]}")).Should().Contain("name=\"reason\"");
        var refused = await clerk.Fill(PlanPage, Say("withdrawn", 3), Decide);
        (await Text(refused)).Should().Contain("Say why: the reason is published with the account.");
        await Followed(clerk, await clerk.Fill(PlanPage, Say("withdrawn", 3, ("reason", "The lock was sold.")), Decide));
        (await Stored(Items[2])).Reason.Should().Be("The lock was sold.");
    }

    private async Task<string> Why<TResult>(Kernel.Actions.IInput<TResult> input) => (await App.Act(input)).Refusals[0].Code;

    [Fact]
    public async Task A_merge_is_not_taken_back_by_a_word_and_a_withdrawal_is_an_amendment_both_ways()
    {
        await Adopt();
        await App.Do(new MergeItems(Items[0], [Items[0], Items[1]]));
        var refused = await App.Act(new DecideItems(Plan, [Items[1]], ItemDecision.None, null));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("plan.merged-stays");
        await App.Do(new DecideItems(Plan, [Items[2]], ItemDecision.Withdrawn, "twice"));
        await App.Do(new AdoptPlan(Plan, null, new(2026, 2, 20), null, Kernel.Languages.LocalText.Of("en", "second meeting")));
        (await Stored()).State.Should().Be(PlanState.Adopted);
        await App.Do(new DecideItems(Plan, [Items[2]], ItemDecision.None, null));
        (await Stored()).State.Should().Be(PlanState.Amended, "what was withdrawn stands in the working text again");
    }

    [Fact]
    public async Task A_direction_of_another_plan_is_refused_and_none_is_cleared_there()
    {
        var other = await App.Do(new CreatePlan(Roads, Spring));
        var theirs = await App.Do(new SetObjective(other, null, In("Safe roads", "Təhlükəsiz yollar")));
        var refused = await App.Act(new ChangeItems(Plan, [Items[0]], Objective: theirs));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("plan.objective-elsewhere");
        (await App.Act(new SetObjective(Plan, theirs, In("Ours", "Bizim"))))
            .Refusals.Should()
            .ContainSingle()
            .Which.Code.Should()
            .Be("plan.objective-elsewhere");
    }

    [Fact]
    public async Task Without_a_selection_the_page_says_what_to_do()
    {
        var clerk = await Clerk();
        (await Page(clerk, $"{Decide}?word=dropped")).Should().Contain("Tick the items in the list first.");
        (await Text(await clerk.Fill(PlanPage, Form(("word", "merge"), ("items", Items[0].ToString())), Decide)))
            .Should()
            .Contain("error-summary");
    }
}

public sealed class DecideOnSqlite() : DecideTests(Store.Sqlite);

public sealed class DecideOnPostgreSql() : DecideTests(Store.PostgreSql);
