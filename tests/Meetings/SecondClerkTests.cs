using System.Net;
using System.Text.RegularExpressions;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Tests;

/// <summary>Who comes second over one record sees both versions and chooses.</summary>
public abstract class SecondClerkTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task Who_comes_second_with_the_minutes_sees_both_texts()
    {
        var id = await Town.Past();
        var clerk = await Visitor();
        await Town.App.Do(new EditMinutes(id, 0, Town.In("Theirs came first.")), Town.Clerk);
        var html = await clerk.GetStringAsync($"/en/desk/meetings/{id}/minutes");
        var answer = await clerk.Send(
            $"/en/desk/meetings/{id}/minutes",
            html,
            new() { ["Version"] = "0", ["Text[en]"] = "Mine came second." }
        );
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Theirs came first.").And.Contain("Mine came second.");
    }

    [Fact]
    public async Task Who_comes_second_with_a_decision_sees_both_texts_and_may_keep_the_own_one()
    {
        var decision = await Town.App.Do(new RecordDecision(await Town.Past(), null, Town.In("To ask for a report.")), Town.Clerk);
        var page = $"/en/desk/decisions/{decision}/edit";
        var clerk = await Visitor();
        var html = await clerk.GetStringAsync(page);
        await Town.App.Do(new ChangeDecision(decision, null, Town.In("Theirs came first.")), Town.Clerk);
        var answer = await clerk.Send(page, html, Mine(html));
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        html = await answer.Content.ReadAsStringAsync();
        html.Should().Contain("Theirs came first.").And.Contain("Mine came second.").And.Contain("Keep mine");
        (await clerk.Send(page, html, Mine(html))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Town.App.Read(db => db.Decisions.FirstAsync(d => d.Id == decision))).Text["en"].Should().Be("Mine came second.");
    }

    private static Dictionary<string, string> Mine(string html) =>
        new()
        {
            ["Form.Version"] = Regex.Match(html, "name=\"Form.Version\" value=\"(\\d+)\"").Groups[1].Value,
            ["Form.Text[en]"] = "Mine came second.",
        };
}

public sealed class SecondClerkOnSqlite() : SecondClerkTests(Store.Sqlite);

public sealed class SecondClerkOnPostgreSql() : SecondClerkTests(Store.PostgreSql);
