using System.Net;
using System.Text.Json;
using Comitia.Access.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Engines.Tests;

/// <summary>The store full, read-only, busy or gone: a sentence in the reader's language on pages and for programs, what was typed kept, never a 500.</summary>
public abstract class TroubleTests(Store store) : IAsyncLifetime
{
    private const string Form = "desk/directory/people/new";
    private Trouble trouble = null!;
    private RunningApp app = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        trouble = store == Store.Sqlite ? new SqliteTrouble() : new PostgresTrouble(await PostgresServer.NewDatabase());
        app = await RunningApp.StartOn(trouble.Database, trouble.Adjust, new ProbeModule());
        trouble.Folder = app.Folder;
        await app.Account("admin@trouble.example", AccessRoles.Administrator);
        admin = await app.SignedIn("admin@trouble.example");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("full", "kernel.disk-full", "no room left on the disk")]
    [InlineData("read-only", "kernel.read-only", "cannot be written to")]
    [InlineData("busy", "kernel.busy", "Another program is writing")]
    public async Task A_change_that_the_store_cannot_take_is_a_sentence_and_goes_through_later(string what, string code, string sentence)
    {
        var html = await admin.GetStringAsync("/en/" + Form);
        var azeri = await admin.GetStringAsync("/az/" + Form);
        using (await trouble.Begin(what))
        {
            await Fill(what);
            await Settle(what, code);
            var page = await admin.Send("/en/" + Form, html, Typed());
            page.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            (await page.Content.ReadAsStringAsync()).Should().Contain(sentence).And.Contain("value=\"Anna Hillside\"");
            if (what != "busy") // which takes five seconds each time
            {
                (await (await admin.Send("/az/" + Form, azeri, Typed())).Content.ReadAsStringAsync()).Should().Contain("heç nə dəyişməyib");
                (await Program()).Should().Be((HttpStatusCode.ServiceUnavailable, code));
            }
        }

        await Until(async () => (await admin.GetAsync("/en/desk")).IsSuccessStatusCode && (await app.Act(new CountUp())).Ok);
        (await admin.Send("/en/" + Form, html, Typed())).StatusCode.Should().Be(HttpStatusCode.Redirect, "nothing of it had been written");
    }

    [Fact]
    public async Task Whoever_signs_in_while_nothing_can_be_written_reads_why()
    {
        using (await trouble.Begin("read-only"))
        {
            await Settle("read-only", "kernel.read-only");
            var visitor = app.Visitor();
            var answer = await visitor.Fill(
                "/en/sign-in",
                new(StringComparer.Ordinal) { ["Email"] = "admin@trouble.example", ["Password"] = People.Password }
            );
            answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            (await answer.Content.ReadAsStringAsync())
                .Should()
                .Contain("cannot be written to")
                .And.Contain("admin@trouble.example")
                .And.NotContain(People.Password);
            (await admin.GetAsync("/en/desk")).StatusCode.Should().Be(HttpStatusCode.OK, "reading goes on");
        }
    }

    [Fact]
    public async Task A_store_that_is_gone_is_a_sentence_and_a_form_can_be_sent_again()
    {
        var html = await admin.GetStringAsync("/en/" + Form);
        await admin.GetStringAsync("/api/v1/token");
        await trouble.Lose();
        var page = await admin.GetAsync("/az/desk/directory");
        page.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await page.Content.ReadAsStringAsync()).Should().Contain("lang=\"az\"").And.Contain("Məlumat bazası cavab verm");

        var sent = await admin.Send("/en/" + Form, html, Typed());
        sent.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await sent.Content.ReadAsStringAsync()).Should().Contain("does not answer").And.Contain("Anna Hillside").And.Contain("_key");

        var program = await admin.PostAsync("/api/v1/actions/probe.count-up", content: null);
        program.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        program.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await app.Visitor().GetAsync("/healthz")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_commit_that_fails_takes_none_of_those_beside_it_for_done()
    {
        var done = 0;
        using (await trouble.Begin("full"))
        {
            await Fill("full");
            var results = await Task.WhenAll(
                Enumerable.Range(0, 20).Select(n => app.Act(new AddAccount($"a{n}@trouble.example", "Beside", "en")))
            );
            results.Should().Contain(r => !r.Ok).And.OnlyContain(r => r.Ok || r.Refusals.Any(f => f.Code == "kernel.disk-full"));
            done = results.Count(r => r.Ok);
        }

        (await app.Act(new AddAccount("last@trouble.example", "Beside", "en"))).Refusals.Should().BeEmpty();
        var stored = await app.Read(db =>
            db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM user_accounts WHERE name = 'Beside'").SingleAsync()
        );
        stored.Should().Be(done + 1);
    }

    /// <summary>SQLite goes on until the last page is full.</summary>
    private async Task Fill(string what)
    {
        foreach (var name in what == "full" ? [new string('x', 190), "Anna Hillside"] : Array.Empty<string>())
        {
            while ((await app.Act(new AddPerson(new PersonWording(name)))).Ok) { }
        }
    }

    /// <summary>Connections that were cut to bring a setting into force are found broken once each.</summary>
    private Task Settle(string what, string code) =>
        what != "read-only"
            ? Task.CompletedTask
            : Until(async () =>
                (await admin.GetAsync("/en/desk")).IsSuccessStatusCode && (await app.Act(new CountUp())).Refusals.Any(r => r.Code == code)
            );

    private static async Task Until(Func<Task<bool>> settled)
    {
        for (var tries = 0; tries < 30 && !await settled(); tries++)
        {
            await Task.Delay(20);
        }
    }

    private static Dictionary<string, string> Typed() =>
        new(StringComparer.Ordinal) { ["Name"] = "Anna Hillside", ["_key"] = Kernel.Storage.PublicId.New() };

    private async Task<(HttpStatusCode Status, string? Code)> Program()
    {
        var token = JsonDocument.Parse(await admin.GetStringAsync("/api/v1/token")).RootElement.GetProperty("token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/actions/directory.add-person")
        {
            Content = new StringContent("{\"wording\":{\"name\":\"Anna Hillside\"}}", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Comitia-Token", token);
        using var answer = await admin.SendAsync(request);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return (answer.StatusCode, problem.GetProperty("reasons")[0].GetProperty("code").GetString());
    }
}

public sealed class TroubleOnSqlite() : TroubleTests(Store.Sqlite);

public sealed class TroubleOnPostgreSql() : TroubleTests(Store.PostgreSql);
