using System.Net;
using System.Net.Http.Json;
using Comitia.Access.Contracts;
using Comitia.Access.Web;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Tests;

/// <summary>What the web shell keeps safe, whichever page it is.</summary>
public sealed class ShellTests : IAsyncLifetime
{
    private const string Admin = "admin@parliament.example";
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.Start();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("/en/sign-in")]
    [InlineData("/en/no-such-page")]
    [InlineData("/css/comitia.css")]
    [InlineData("/api/v1/token")]
    [InlineData("/en/desk")]
    public async Task Every_answer_carries_the_headers(string path)
    {
        var answer = await app.Visitor().GetAsync(path);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Should()
            .ContainSingle()
            .Which.Should()
            .Be(SecurityHeaders.Policy)
            .And.NotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").Should().Equal("same-origin");
        answer.Headers.GetValues("Permissions-Policy").Should().ContainSingle();
        answer.Headers.Contains("Server").Should().BeFalse();
    }

    [Fact]
    public async Task A_page_of_the_desk_is_kept_by_no_cache()
    {
        await app.Account(Admin, AccessRoles.Administrator);
        var answer = await (await app.SignedIn(Admin)).GetAsync("/en/desk/users");
        answer.Headers.CacheControl!.ToString().Should().Be("no-store, private");
    }

    [Fact]
    public async Task The_address_of_a_one_time_link_is_told_to_nobody() =>
        (await app.Visitor().GetAsync("/en/set-password/anything")).Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");

    [Fact]
    public async Task No_page_of_access_has_inline_scripts_or_styles()
    {
        await app.Account(Admin, AccessRoles.Administrator);
        var visitor = await app.SignedIn(Admin);
        foreach (var path in new[] { "sign-out", "desk/me", "desk/users", "desk/users/new", "desk/installation" })
        {
            var page = await visitor.GetStringAsync("/az/" + path);
            page.Should().NotContain(" style=").And.NotContain("<style").And.NotContain("onclick");
            page.Replace("<script src=", string.Empty).Should().NotContain("<script");
            page.Should()
                .NotMatchRegex("[^/](access|role|refusal|shell|keys|form|error)\\.[a-z]+([.-][a-z-]+)*<", "every text key has its words");
        }
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("desk/")]
    [InlineData("DESK/me")]
    [InlineData("desk/users")]
    [InlineData("desk/no-such-page")]
    [InlineData("d%65sk/me")]
    public async Task Nobody_sees_the_desk_without_signing_in(string path)
    {
        var answer = await app.Visitor().GetAsync("/en/" + path);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().StartWith("/en/sign-in?return=");
    }

    [Fact]
    public async Task One_without_the_role_is_told_so()
    {
        await app.Account("clerk@parliament.example");
        var visitor = await app.SignedIn("clerk@parliament.example");
        foreach (var path in new[] { "users", "users/new", "installation", "users/" + Guid.Empty.ToString("N") })
        {
            (await visitor.GetAsync("/en/desk/" + path)).StatusCode.Should().Be(HttpStatusCode.Forbidden, path);
        }

        var html = await visitor.GetStringAsync("/en/desk/me");
        var sent = await visitor.Send(
            "/en/desk/users/new",
            html,
            new(StringComparer.Ordinal)
            {
                ["Email"] = "x@y.example",
                ["Name"] = "X",
                ["Language"] = "en",
            }
        );
        sent.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await app.Account(Admin, AccessRoles.Administrator);
        var visitor = await app.SignedIn(Admin);
        var sent = await visitor.PostAsync("/en/desk/me", new FormUrlEncodedContent([new("Name", "Somebody"), new("Language", "en")]));
        sent.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await sent.Content.ReadAsStringAsync()).Should().Contain("open the page again and send it once more");
        (await visitor.GetStringAsync("/en/desk/me")).Should().NotContain("Somebody");
    }

    [Fact]
    public async Task The_api_takes_changes_with_a_cookie_only_with_the_token()
    {
        await app.Account(Admin, AccessRoles.Administrator);
        var visitor = await app.SignedIn(Admin);
        var body = new
        {
            email = "new@parliament.example",
            name = "New",
            language = "en",
        };
        (await visitor.PostAsJsonAsync("/api/v1/actions/access.add-account", body)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var token = await visitor.GetFromJsonAsync<Dictionary<string, string>>("/api/v1/token");
        visitor.DefaultRequestHeaders.Add("X-Comitia-Token", token!["token"]);
        (await visitor.PostAsJsonAsync("/api/v1/actions/access.add-account", body)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_is_kept_to_be_sent_again()
    {
        var id = await app.Account(Admin, AccessRoles.Administrator);
        await app.Account("second@parliament.example", AccessRoles.Administrator);
        var visitor = await app.SignedIn(Admin);
        var html = await visitor.GetStringAsync("/en/desk/users/new");
        app.Clock.AdvanceHours(13);
        Dictionary<string, string> typed = new(StringComparer.Ordinal)
        {
            ["Name"] = "Aytən \"A\"",
            ["Email"] = "ayten@parliament.example",
            ["Language"] = "az",
        };
        var lost = await visitor.Send("/en/desk/users/new", html, typed);
        lost.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        var kept = await lost.Content.ReadAsStringAsync();
        kept.Should().Contain("Aytən &quot;A&quot;").And.Contain("action=\"/en/desk/users/new\"").And.Contain("Your session has ended");
        await visitor.Fill("/en/sign-in", new(StringComparer.Ordinal) { ["Email"] = Admin, ["Password"] = People.Password });
        (await visitor.Send("/en/desk/users/new", kept, typed)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await visitor.GetStringAsync("/en/desk/users")).Should().Contain("ayten@parliament.example");
    }

    [Fact]
    public async Task A_password_sent_into_a_lost_session_is_not_written_into_the_page()
    {
        await app.Account(Admin, AccessRoles.Administrator);
        var html = await (await app.SignedIn(Admin)).GetStringAsync("/en/desk/me");
        var lost = await app.Visitor()
            .Send(
                "/en/desk/me?handler=Password",
                html,
                new(StringComparer.Ordinal) { ["Current"] = People.Password, ["New"] = "other secret" }
            );
        (await lost.Content.ReadAsStringAsync()).Should().NotContain(People.Password).And.NotContain("other secret");
    }

    [Fact]
    public async Task Too_many_tries_for_one_name_or_from_one_address_are_slowed()
    {
        await using var slow = await RunningApp.Start(adjust: s => s.AddSingleton(new DoorLimits { PerName = 3, PerAddress = 5 }));
        async Task<HttpStatusCode> Try(string email) =>
            (await slow.Visitor().Fill("/en/sign-in", new(StringComparer.Ordinal) { ["Email"] = email, ["Password"] = "x" })).StatusCode;
        for (var i = 0; i < 3; i++)
        {
            (await Try("a@parliament.example")).Should().Be(HttpStatusCode.UnprocessableEntity);
        }

        (await Try("A@parliament.example")).Should().Be(HttpStatusCode.TooManyRequests, "four for one name");
        (await Try("b@parliament.example")).Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Try("c@parliament.example")).Should().Be(HttpStatusCode.TooManyRequests, "six from one address");
    }
}
