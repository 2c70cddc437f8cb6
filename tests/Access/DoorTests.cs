using System.Net;
using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Access.Web;
using Comitia.Kernel.Actions;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Access.Tests;

/// <summary>Signing in and out, over HTTP.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private const string Clerk = "clerk@parliament.example";
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.Start();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_page_of_the_desk_leads_to_the_door_and_back()
    {
        await app.Account(Clerk);
        var visitor = app.Visitor();
        var answer = await visitor.GetAsync("/az/desk/me?x=1");
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var door = answer.Headers.Location!.OriginalString;
        door.Should().Be("/az/sign-in?return=%2Faz%2Fdesk%2Fme%3Fx%3D1");
        var html = WebUtility.HtmlDecode(await visitor.GetStringAsync(door));
        html.Should().Contain("value=\"/az/desk/me?x=1\"").And.Contain("Daxil ol");
        var inside = await visitor.Send("/az/sign-in", html, Answers(Clerk, People.Password, "/az/desk/me?x=1"));
        inside.Headers.Location!.OriginalString.Should().Be("/az/desk/me?x=1");
        (await visitor.GetAsync("/az/desk/me")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_return_address_elsewhere_is_not_followed()
    {
        await app.Account(Clerk);
        var answer = await app.Visitor().Fill("/en/sign-in", Answers(Clerk, People.Password, "//evil.example/"));
        answer.Headers.Location!.OriginalString.Should().Be("/en/desk");
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await app.Account(Clerk);
        var answer = await app.Visitor().Fill("/en/sign-in", Answers(Clerk, People.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("comitia-session=", StringComparison.Ordinal));
        cookie.Should().Contain("httponly").And.Contain("samesite=lax").And.NotContain("secure");
    }

    [Fact]
    public async Task Unknown_wrong_closed_and_paused_are_one_answer()
    {
        await app.Account(Clerk);
        await app.Do(new DisableAccount(await app.Account("gone@parliament.example")));
        await app.Account("paused@parliament.example");
        for (var i = 0; i < 5; i++)
        {
            await Try("paused@parliament.example", "wrong password");
        }

        var answers = new[]
        {
            await Try("nobody@parliament.example", People.Password),
            await Try(Clerk, "wrong password"),
            await Try("gone@parliament.example", People.Password),
            await Try("paused@parliament.example", People.Password),
            await Try("not an address", People.Password),
        };
        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.UnprocessableEntity);
        answers.Select(a => a.Page).Distinct().Should().ContainSingle().Which.Should().Contain("do not match, or signing in is paused");
    }

    [Fact]
    public async Task After_the_pause_the_owner_comes_in_and_the_count_begins_anew()
    {
        await app.Account(Clerk);
        for (var i = 0; i < 5; i++)
        {
            await Try(Clerk, "wrong password");
        }

        app.Clock.AdvanceMinutes(4);
        (await Try(Clerk, People.Password)).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        app.Clock.AdvanceMinutes(1);
        (await Try(Clerk, People.Password)).Status.Should().Be(HttpStatusCode.Redirect);
        (await Try(Clerk, "wrong password")).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Try(Clerk, People.Password)).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_each_counted()
    {
        var id = await app.Account(Clerk);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Try(Clerk, "wrong password")));
        var state = await app.Read(db => db.Set<SignInState>().SingleAsync(s => s.Account == id));
        state.Failures.Should().Be(5);
        state.PausedUntil.Should().Be(RunningApp.Beginning + Duration.FromMinutes(5));
    }

    [Fact]
    public async Task What_was_typed_stays_but_never_the_password()
    {
        var (_, page) = await Try("nobody@parliament.example", "a secret that must not come back", keepAddress: true);
        page.Should().Contain("value=\"nobody@parliament.example\"").And.NotContain("a secret that must not come back");
    }

    [Fact]
    public async Task Signing_in_is_in_the_audit_and_no_secret_is()
    {
        var id = await app.Account(Clerk);
        await Try(Clerk, "wrong password");
        await Try(Clerk, People.Password);
        var hash = await app.Read(db => db.Accounts().Where(a => a.Id == id).Select(a => a.PasswordHash).SingleAsync());
        var rows = await app.Read(db =>
            db.Database.SqlQueryRaw<string>(
                    "SELECT e.action || ' ' || e.actor || ' ' || coalesce(c.before, '') || coalesce(c.after, '') AS \"Value\" FROM audit_entries e LEFT JOIN audit_changes c ON c.entry_id = e.id"
                )
                .ToListAsync()
        );
        rows.Should().Contain(r => r.StartsWith("access.sign-in ", StringComparison.Ordinal) && r.Contains("failed"));
        rows.Should().Contain(r => r.StartsWith("access.sign-in sealed:", StringComparison.Ordinal) && r.Contains("signed in"));
        rows.Should().Contain(r => r.Contains("\"Email\":\"sealed:")).And.NotContain(r => r.Contains(Clerk));
        rows.Should().NotContain(r => r.Contains(hash!) || r.Contains("PasswordHash") || r.Contains("Stamp"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await app.Account(Clerk);
        var visitor = await app.SignedIn(Clerk);
        (await visitor.Fill("/en/sign-out", new(StringComparer.Ordinal))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_by_itself_after_twelve_idle_hours()
    {
        await app.Account(Clerk);
        var visitor = await app.SignedIn(Clerk);
        app.Clock.AdvanceHours(11);
        (await visitor.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.OK, "it was renewed by being used");
        app.Clock.AdvanceHours(11);
        (await visitor.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        app.Clock.AdvanceHours(13);
        (await visitor.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_closed_account_is_out_with_its_next_request()
    {
        var id = await app.Account(Clerk);
        var visitor = await app.SignedIn(Clerk);
        await app.Do(new DisableAccount(id));
        (await visitor.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        await app.Do(new EnableAccount(id));
        (await visitor.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.Redirect, "the old session does not come back");
    }

    private async Task<(HttpStatusCode Status, string Page)> Try(string email, string password, bool keepAddress = false)
    {
        var answer = await app.Visitor().Fill("/en/sign-in", Answers(email, password));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        page = start < 0 ? page : page[start..];
        return (answer.StatusCode, keepAddress ? page : Without(page, email));
    }

    /// <summary>The page without what differs by itself: the address typed, the tokens.</summary>
    private static string Without(string page, string email) =>
        System.Text.RegularExpressions.Regex.Replace(
            page.Replace(email, "ADDRESS"),
            "name=\"(_key|__RequestVerificationToken)\"[^>]*>",
            string.Empty
        );

    private static Dictionary<string, string> Answers(string email, string password, string? back = null) =>
        new(StringComparer.Ordinal)
        {
            ["Email"] = email,
            ["Password"] = password,
            ["Return"] = back ?? string.Empty,
        };
}
