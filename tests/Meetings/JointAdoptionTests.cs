using System.Net;
using System.Text.RegularExpressions;
using Comitia.Access.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Tests;

/// <summary>A joint meeting may adopt the plan of any committee that sits in it; whose plan one may adopt is asked of that very plan.</summary>
public abstract class JointAdoptionTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task Each_committees_draft_is_offered_by_name_and_the_chosen_one_is_adopted()
    {
        var (own, guests) = await Plans();
        var id = await Joint();
        var clerk = await ClerkOfBoth();
        var page = $"/en/desk/meetings/{id}/decisions/new";
        var html = await clerk.GetStringAsync(page);
        html.Should().Contain("Adopts the work plan: Committee on Inland Waters").And.Contain("Adopts the work plan: Committee on Roads");
        (await Adopt(clerk, page, html, guests)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await State(Town.Roads)).Should().Be(PlanState.Adopted);
        (await State(Town.Waters)).Should().Be(PlanState.Draft);
        (await clerk.GetStringAsync($"/en/desk/plans/{guests}/versions")).Should().Contain("Waters and roads");
        var next = await clerk.GetStringAsync(page);
        next.Should().Contain("Committee on Inland Waters").And.NotContain("Adopts the work plan: Committee on Roads");
        (await Adopt(clerk, page, next, own)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await State(Town.Waters)).Should().Be(PlanState.Adopted);
    }

    [Fact]
    public async Task Without_a_right_to_the_guests_plan_it_is_neither_offered_nor_adopted()
    {
        var (_, guests) = await Plans();
        var page = $"/en/desk/meetings/{await Joint()}/decisions/new";
        var clerk = await Visitor();
        var html = await clerk.GetStringAsync(page);
        html.Should()
            .Contain("Adopts the work plan: Committee on Inland Waters")
            .And.NotContain("Adopts the work plan: Committee on Roads");
        (await Adopt(clerk, page, html, guests)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await State(Town.Roads)).Should().Be(PlanState.Draft);
        (await Town.App.Read(db => db.Decisions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_committee_that_does_not_sit_in_the_meeting_has_no_plan_to_adopt_there()
    {
        var (_, elsewhere) = await Plans();
        var page = $"/en/desk/meetings/{await Town.Past()}/decisions/new";
        var clerk = await ClerkOfBoth();
        var html = await clerk.GetStringAsync(page);
        html.Should().NotContain("Adopts the work plan: Committee on Roads");
        html.Should().NotContain(elsewhere.ToString());
        var answer = await Adopt(clerk, page, html, elsewhere);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await State(Town.Roads)).Should().Be(PlanState.Draft);
    }

    [Fact]
    public async Task A_plan_that_was_worded_anew_since_it_was_read_is_not_adopted()
    {
        var (_, guests) = await Plans();
        var page = $"/en/desk/meetings/{await Joint()}/decisions/new";
        var clerk = await ClerkOfBoth();
        var html = await clerk.GetStringAsync(page);
        await Town.Plan("Another item", guests);
        (await Adopt(clerk, page, html, guests)).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await State(Town.Roads)).Should().Be(PlanState.Draft);
    }

    [Fact]
    public async Task A_decision_that_adopts_nothing_leaves_every_plan_alone()
    {
        await Plans();
        var page = $"/en/desk/meetings/{await Joint()}/decisions/new";
        var clerk = await ClerkOfBoth();
        (await Adopt(clerk, page, await clerk.GetStringAsync(page), plan: null)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Town.App.Read(db => db.Decisions.Select(d => d.Kind).ToListAsync())).Should().Equal(DecisionKind.Resolved);
        (await State(Town.Roads), await State(Town.Waters)).Should().Be((PlanState.Draft, PlanState.Draft));
    }

    private async Task<(WorkPlanId Own, WorkPlanId Guests)> Plans() =>
        ((await Town.Plan()).Plan, (await Town.Plan("Hearing on bridges", of: Town.Roads)).Plan);

    private async Task<MeetingId> Joint()
    {
        var id = await Town.Past("Waters and roads", MeetingKind.Joint, Town.Roads.Id);
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        return id;
    }

    private async Task<HttpClient> ClerkOfBoth()
    {
        const string email = "both@example.org";
        var account = await Town.App.Account(email, BodyRoles.Clerk, BodyScope.Of(Town.Waters.Id));
        await Town.App.Do(new GiveGrant(account, BodyRoles.Clerk, BodyScope.Of(Town.Roads.Id)));
        return await Town.App.SignedIn(email);
    }

    /// <summary>Sends the form with this plan chosen, and with the marks that the page showed.</summary>
    private static Task<HttpResponseMessage> Adopt(HttpClient clerk, string page, string html, WorkPlanId? plan)
    {
        var fields = Regex
            .Matches(html, "name=\"(?<name>Form.PlanMark[^\"]+)\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture)
            .ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);
        fields["Form.Plan"] = plan?.ToString() ?? string.Empty;
        fields["Form.Text[en]"] = "It is adopted.";
        return clerk.Send(page, html, fields);
    }

    private async Task<PlanState> State(BodyLine body) =>
        (await Town.Service((IPlans plans) => plans.Find(body.Id, Town.Calendar.Spring.Id, RunningApp.Operator, default)))!.State;
}

public sealed class JointAdoptionOnSqlite() : JointAdoptionTests(Store.Sqlite);

public sealed class JointAdoptionOnPostgreSql() : JointAdoptionTests(Store.PostgreSql);
