using System.Net;
using System.Text.RegularExpressions;
using Comitia.Directory.Contracts;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;

namespace Comitia.Plan.Tests.Desk;

/// <summary>Every page of the plan: both languages, who may see it, and how often it asks the database.</summary>
public abstract class PageTests(Store store) : PlanWorld(store)
{
    private string[] Pages =>
        [
            "plans",
            "plans/import",
            $"plans/{Plan}",
            $"plans/{Plan}?view=list&show=late",
            $"plans/{Plan}?view=list&show=mine",
            $"plans/{Plan}?view=board&show=all",
            $"plans/{Plan}?view=timeline&show=open",
            $"plans/{Plan}/print",
            $"plans/{Plan}/print?languages=both",
            $"plans/{Plan}/items/new",
            $"plans/{Plan}/objectives",
            $"plans/{Plan}/adopt",
            $"plans/{Plan}/close",
            $"plans/{Plan}/versions",
            $"plans/{Plan}/decide",
            .. new[] { "dropped", "carryOver", "notCalledFor", "continuing", "withdrawn", "none", "split", "merge", "change" }.Select(w =>
                $"plans/{Plan}/decide?word={w}&items={Items[0]}&items={Items[1]}"
            ),
            $"plan-items/{Items[0]}",
            $"plan-items/{Items[0]}/edit",
            $"plan-items/{Items[0]}/evidence",
        ];

    /// <summary>Pages that change something: only for who may change it.</summary>
    private IEnumerable<string> Writing => Pages.Where(p => Regex.IsMatch(p, "new$|objectives|adopt|close|decide|edit|evidence|import"));

    [Fact]
    public async Task Every_page_answers_in_both_languages_with_all_its_words()
    {
        await App.Do(new SetObjective(Plan, null, In("Safe waters", "Təhlükəsiz sular")));
        await Adopt();
        await App.Do(new CommentOnItem(Items[0], "Ask the agency first."));
        var clerk = await Clerk();
        foreach (var page in Pages.SelectMany(p => new[] { $"/az/desk/{p}", $"/en/desk/{p}" }))
        {
            var answer = await clerk.GetAsync(page);
            var html = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.Should().Be(HttpStatusCode.OK, page);
            Regex.Match(html, @"(?<=[>""\s])(plan|enum|refusal)\.[a-zA-Z-]+[.a-zA-Z-]*(?=[<""])").Value.Should().BeEmpty(page);
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_sign_in()
    {
        var visitor = App.Visitor();
        foreach (var page in Pages.Append($"plans/{Plan}?handler=File&format=docx").Append("plans/cues"))
        {
            var answer = await visitor.GetAsync($"/en/desk/{page}");
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect, page);
            answer.Headers.Location!.ToString().Should().Contain("/en/sign-in", page);
        }
    }

    [Fact]
    public async Task A_stranger_to_the_committee_finds_none_of_it()
    {
        var stranger = await As(BodyRoles.Clerk, Roads);
        foreach (var page in Pages.Where(p => p is not ("plans" or "plans/import")).Append($"plans/{Plan}?handler=File&format=docx"))
        {
            (await stranger.GetAsync($"/en/desk/{page}")).StatusCode.Should().Be(HttpStatusCode.NotFound, page);
        }

        (await Page(stranger, "/en/desk/plans")).Should().NotContain(Plan.ToString());
        var form = await stranger.GetStringAsync("/en/desk/plans");
        foreach (
            var (address, answers) in new[]
            {
                (Decide, Form(("word", "withdrawn"), ("items", Items[0].ToString()))),
                ($"/en/desk/plan-items/{Items[0]}?handler=Comment", Form(("text", "hello"))),
                ($"/en/desk/plan-items/{Items[0]}/edit", Form(("Form.Title[en]", "Mine now"))),
                ($"{PlanPage}?handler=Move", Form(("down", Items[0].ToString()))),
                ("/en/desk/plans", Form(("committee", Waters.ToString()), ("session", Autumn.ToString()))),
            }
        )
        {
            (await stranger.Send(address, form, answers))
                .StatusCode.Should()
                .BeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], address);
        }

        (await Stored()).Items.Should().OnlyContain(i => i.Decision == ItemDecision.None && i.Title["en"] != "Mine now");
    }

    [Fact]
    public async Task A_member_reads_everything_and_changes_nothing()
    {
        var member = await As(BodyRoles.Member);
        foreach (var page in Pages.Except(Writing).Append($"plans/{Plan}?handler=File&format=xlsx"))
        {
            (await member.GetAsync($"/en/desk/{page}")).StatusCode.Should().Be(HttpStatusCode.OK, page);
        }

        foreach (var page in Writing.Append("plans/cues"))
        {
            (await member.GetAsync($"/en/desk/{page}"))
                .StatusCode.Should()
                .BeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], page);
        }

        var html = await member.GetStringAsync(PlanPage);
        html.Should().NotContain("items/new").And.NotContain("data-bulk-bar").And.NotContain("/edit");
        html = await member.GetStringAsync($"/en/desk/plan-items/{Items[0]}");
        foreach (
            var (address, answers) in new[]
            {
                ($"{PlanPage}?handler=Move", Form(("down", Items[0].ToString()))),
                (Decide, Form(("word", "withdrawn"), ("items", Items[0].ToString()))),
                ($"/en/desk/plan-items/{Items[0]}/edit", Form(("Form.Title[en]", "Mine now"))),
                ($"{PlanPage}/adopt", Form(("On", "02.03.2026"), ("MeetingTitle", "mine"))),
            }
        )
        {
            (await member.Send(address, html, answers))
                .StatusCode.Should()
                .BeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], address);
        }

        var stored = await Stored();
        stored.AdoptedVersion.Should().Be(0);
        stored.Items.OrderBy(i => i.Position).Select(i => i.Id).Should().Equal(Items);
    }

    [Fact]
    public async Task Lists_ask_the_database_as_often_for_three_rows_as_for_one()
    {
        var single = await App.Do(new CreatePlan(Waters, Autumn));
        await Add("Only one", plan: single);
        var clerk = await Clerk();
        foreach (
            var view in new[]
            {
                "",
                "?view=board",
                "?view=timeline",
                "/print",
                "/print?languages=both",
                "?handler=File&format=docx",
                "?handler=File&format=xlsx",
            }
        )
        {
            async Task<int> Count(WorkPlanId plan) => await App.During(() => clerk.GetAsync($"/en/desk/plans/{plan}{view}"));
            await Count(single);
            (await Count(Plan)).Should().Be(await Count(single), view).And.BePositive();
        }
    }

    [Fact]
    public async Task The_list_of_plans_asks_as_often_for_three_plans_as_for_one()
    {
        var clerk = await Clerk();
        await clerk.GetAsync("/en/desk/plans");
        var one = await App.During(() => clerk.GetAsync("/en/desk/plans"));
        await App.Do(new CreatePlan(Waters, Autumn));
        await App.Do(new CreatePlan(Waters, Winter));
        (await App.During(() => clerk.GetAsync("/en/desk/plans"))).Should().Be(one).And.BePositive();
    }
}

public sealed class PagesOnSqlite() : PageTests(Store.Sqlite);

public sealed class PagesOnPostgreSql() : PageTests(Store.PostgreSql);
