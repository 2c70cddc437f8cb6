using System.Net;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;

namespace Comitia.Plan.Tests.Desk;

/// <summary>A plan from its beginning to its end: begun, given directions, adopted, amended, closed; and the words of its reader.</summary>
public abstract class PlanLifeTests(Store store) : PlanWorld(store)
{
    [Fact]
    public async Task A_code_under_which_something_was_published_stays()
    {
        var body = new BodyWording
        {
            Kind = BodyKind.Committee,
            Name = In("Committee on Inland Waters"),
            Code = "rivers",
        };
        var spring = new SessionWording("2026-yaz", In("Spring 2026"), false, new(2026, 2, 2), new(2026, 5, 31), new(2026, 1, 19));
        (await App.Act(new ChangeBody(Roads, body with { Code = "streets" }))).Ok.Should().BeTrue("nothing of it is published");
        await Adopt();
        (await App.Act(new ChangeBody(Waters, body))).Refusals.Should().ContainSingle().Which.Code.Should().Be("directory.code-published");
        (await App.Act(new ChangeSession(Spring, 1, spring)))
            .Refusals.Should()
            .ContainSingle()
            .Which.Code.Should()
            .Be("calendar.session-code-published");
        (await App.Act(new ChangeBody(Waters, body with { Code = "waters" }))).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task A_plan_that_moved_on_since_its_adoption_waits_on_the_clerks_start_page()
    {
        await Adopt();
        var clerk = await Clerk();
        (await Page(clerk, "/en/desk")).Should().NotContain("differs from version 1");
        (await Page(clerk, $"/en/desk/plan-items/{Items[2]}")).Should().NotContain("changed since then");
        await App.Do(new ChangeItems(Plan, [Items[2]], To: new(2026, 5, 20)));
        (await Page(clerk, $"/en/desk/plan-items/{Items[2]}")).Should().Contain("changed since then");
        (await Page(clerk, $"/en/desk/plan-items/{Items[0]}")).Should().NotContain("changed since then");
        (await Page(clerk, "/en/desk")).Should().Contain("The working text differs from version 1").And.Contain($"plans/{Plan}/versions");
    }

    [Fact]
    public async Task An_item_that_came_in_after_the_adoption_is_not_called_adopted()
    {
        await Adopt();
        var wording = new ItemWording
        {
            Kind = PlanItemKind.Hearing,
            Title = new Dictionary<string, string?> { ["en"] = "Hearing on ferries" },
        };
        var late = await App.Do(new AddItem(Plan, wording));
        (await Page(await Clerk(), $"/en/desk/plan-items/{late}")).Should().Contain("not adopted yet").And.NotContain("changed since then");
    }

    [Fact]
    public async Task A_plan_is_begun_once_for_each_session()
    {
        var clerk = await Clerk();
        var answers = Form(("committee", Waters.ToString()), ("session", Autumn.ToString()));
        (await Followed(clerk, await clerk.Fill("/en/desk/plans", answers)))
            .Should()
            .Contain("Work plan, Autumn 2026")
            .And.Contain("No items yet");
        var again = await clerk.Fill("/az/desk/plans", answers);
        again.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await Text(again)).Should().Contain("error-summary").And.Contain("plan");
        (await Page(clerk, "/en/desk/plans")).Should().Contain("Spring 2026").And.Contain("3 items");
    }

    [Fact]
    public async Task Directions_are_added_worded_anew_and_withdrawn()
    {
        var clerk = await Clerk();
        var page = PlanPage + "/objectives";
        (await Text(await clerk.Fill(page, Form(("title[en]", ""), ("title[az]", ""))))).Should().Contain("error-summary");
        await Followed(clerk, await clerk.Fill(page, Form(("title[en]", "Safe waters"), ("title[az]", "Təhlükəsiz sular"))));
        var direction = (await Stored()).Objectives.Single();
        await App.Do(new ChangeItems(Plan, [Items[0]], null, direction.Id, null, null, null));
        await Followed(clerk, await clerk.Fill(page, Form(("objective", direction.Id.ToString()), ("title[en]", "Safe and clean waters"))));
        (await Page(clerk, PlanPage)).Should().Contain("Safe and clean waters");
        await Followed(
            clerk,
            await clerk.Fill(
                page,
                Form(("objective", direction.Id.ToString()), ("title[en]", "Safe and clean waters"), ("withdraw", "true"))
            )
        );
        (await Stored(Items[0])).ObjectiveId.Should().BeNull();
        (await Page(clerk, PlanPage)).Should().NotContain("Safe and clean waters");
    }

    [Fact]
    public async Task Until_a_plan_is_adopted_the_start_page_says_what_is_next()
    {
        var clerk = await Clerk();
        (await Page(clerk, "/en/desk")).Should().Contain("The plan is a draft").And.Contain($"/en/desk/plans/{Plan}/adopt");
        var roads = await As(BodyRoles.Clerk, Roads);
        (await Page(roads, "/en/desk"))
            .Should()
            .Contain("There is no work plan for the session yet: Spring 2026")
            .And.Contain("Draw up the plan");
        (await Page(await As(BodyRoles.Member), "/en/desk")).Should().NotContain("The plan is a draft", "it is not theirs to write");
        await Adopt();
        (await Page(clerk, "/en/desk")).Should().NotContain("The plan is a draft");
    }

    [Fact]
    public async Task Adoption_names_its_meeting_and_says_what_lacks_a_translation()
    {
        var clerk = await Clerk();
        var page = PlanPage + "/adopt";
        (await Page(clerk, page)).Should().Contain("These items lack a translation, or have one that is out of date: 3.");
        var refused = await clerk.Fill(page, Form(("On", "16.02.2026"), ("MeetingTitle", "")));
        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(refused)).Should().Contain("Name the meeting that adopted the plan.").And.Contain("value=\"16.02.2026\"");
        var future = await clerk.Fill(page, Form(("On", "16.03.2026"), ("MeetingTitle", "meeting of 16 March")));
        (await Text(future)).Should().Contain("16 March 2026 is still to come").And.Contain("value=\"meeting of 16 March\"");
        (await Stored()).AdoptedVersion.Should().Be(0);
        var html = await Followed(clerk, await clerk.Fill(page, Form(("On", "16.02.2026"), ("MeetingTitle", "meeting of 16 February"))));
        html.Should().Contain("Version 1 is adopted and public.").And.Contain("adopted 16 February 2026, version 1");
    }

    [Fact]
    public async Task A_plan_that_moved_on_since_the_page_was_opened_is_not_adopted_unseen()
    {
        var clerk = await Clerk();
        var page = PlanPage + "/adopt";
        var html = await clerk.GetStringAsync(page);
        await App.Do(new SetObjective(Plan, null, In("Safe waters")));
        var fields = Fields(html);
        (fields["On"], fields["MeetingTitle"]) = ("16.02.2026", "meeting of 16 February");
        (await clerk.Send(page, html, fields)).StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Versions_show_what_changed_between_them_and_since()
    {
        await Adopt();
        await App.Do(new ChangeItems(Plan, [Items[0]], PlanItemKind.Review, null, null, null, null));
        await App.Do(new AdoptPlan(Plan, null, new(2026, 2, 20), null, LocalText.Of("en", "second meeting")));
        await Add("Visit to the harbour");
        var html = await Page(await As(BodyRoles.Member), PlanPage + "/versions");
        html.Should()
            .Contain("Changed since, not adopted yet")
            .And.Contain("Visit to the harbour")
            .And.Contain("Version 2")
            .And.Contain("second meeting");
        html.Should().Contain("<del>Hearing</del>").And.Contain("<ins>Review</ins>").And.Contain("The first version, with 3 items.");
    }

    [Fact]
    public async Task A_plan_closes_when_each_item_is_settled_and_opens_again()
    {
        await Adopt();
        var clerk = await Clerk();
        var page = PlanPage + "/close";
        (await Text(await clerk.Fill(page, Form(("again", "false"))))).Should().Contain("Items 1, 2, 3 are still open.");
        await App.Do(new DecideItems(Plan, Items, ItemDecision.Dropped, "all is well"));
        (await Followed(clerk, await clerk.Fill(page, Form(("again", "false")))))
            .Should()
            .Contain("The plan is closed.")
            .And.NotContain("items/new");
        var late = await clerk.Fill($"/en/desk/plan-items/{Items[0]}", Form(("word", "withdrawn"), ("items", Items[0].ToString())), Decide);
        (await Text(late)).Should().Contain("The plan is closed and takes no changes.");
        (await Followed(clerk, await clerk.Fill(page, Form(("again", "true"))))).Should().Contain("The plan is open again.");
    }
}

public sealed class PlanLifeOnSqlite() : PlanLifeTests(Store.Sqlite);

public sealed class PlanLifeOnPostgreSql() : PlanLifeTests(Store.PostgreSql);
