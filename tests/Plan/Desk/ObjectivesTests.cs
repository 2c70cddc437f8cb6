using System.Net;
using System.Text.RegularExpressions;
using Comitia.Plan.Actions;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Tests.Desk;

/// <summary>Two clerks over the strategic directions of one plan.</summary>
public abstract class ObjectivesTests(Store store) : PlanWorld(store)
{
    private string Here => PlanPage + "/objectives";

    [Fact]
    public async Task Who_comes_second_sees_both_wordings_and_may_keep_the_own_one()
    {
        var rivers = await App.Do(new SetObjective(Plan, null, In("Rivers", "Çaylar")));
        var clerk = await Clerk();
        var html = await Page(clerk, Here);
        await App.Do(new SetObjective(Plan, rivers, In("Rivers and lakes", "Çaylar və göllər")));
        var answer = await clerk.Send(Here, html, Typed(html, rivers.ToString(), "Rivers and canals"));
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        html = await Text(answer);
        html.Should().Contain("Rivers and lakes").And.Contain("value=\"Rivers and canals\"").And.Contain("Keep mine");
        answer = await clerk.Send(Here, html, Typed(html, rivers.ToString(), "Rivers and canals"));
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Title()).Should().Be("Rivers and canals");
    }

    [Fact]
    public async Task A_direction_withdrawn_meanwhile_stays_so_and_what_was_typed_can_be_added_anew()
    {
        var rivers = await App.Do(new SetObjective(Plan, null, In("Rivers", "Çaylar")));
        var clerk = await Clerk();
        var html = await Page(clerk, Here);
        await App.Do(new SetObjective(Plan, rivers, In("Rivers", "Çaylar"), Withdraw: true));
        var answer = await clerk.Send(Here, html, Typed(html, rivers.ToString(), "Rivers and canals"));
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await Text(answer)).Should().Contain("id=\"new-en\" name=\"title[en]\" lang=\"en\" value=\"Rivers and canals\"");
        (await App.Read(db => db.Set<Tables.Objective>().Where(o => o.Id == rivers).Select(o => o.Withdrawn).FirstAsync()))
            .Should()
            .BeTrue();
    }

    private Task<string?> Title() => App.Read(async db => (await db.Set<Tables.Objective>().FirstAsync(o => o.PlanId == Plan)).Title["en"]);

    private static Dictionary<string, string> Typed(string html, string objective, string title) =>
        new()
        {
            ["objective"] = objective,
            ["version"] = Regex.Match(html, "name=\"version\" value=\"(\\d+)\"").Groups[1].Value,
            ["title[en]"] = title,
            ["title[az]"] = "Çaylar",
        };
}

public sealed class ObjectivesOnSqlite() : ObjectivesTests(Store.Sqlite);

public sealed class ObjectivesOnPostgreSql() : ObjectivesTests(Store.PostgreSql);
