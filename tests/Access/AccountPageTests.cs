using System.Net;
using System.Text.RegularExpressions;
using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Office;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Tests;

/// <summary>The administrator's pages and one's own, walked through as forms.</summary>
public sealed class AccountPageTests : IAsyncLifetime
{
    private const string Admin = "admin@parliament.example";
    private RunningApp app = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(probes: new Places());
        await app.Account(Admin, AccessRoles.Administrator);
        admin = await app.SignedIn(Admin);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task An_account_is_added_and_its_owner_sets_a_password_by_the_link()
    {
        var added = await admin.Fill(
            "/en/desk/users/new",
            Form(("Name", "Aytən"), ("Email", "ayten@parliament.example"), ("Language", "az"))
        );
        var page = await admin.GetStringAsync(added.Headers.Location);
        var link = Regex.Match(page, "<code>http://[^/]+(?<path>/az/set-password/[^<]+)</code>").Groups["path"].Value;
        var here = added.Headers.Location!.OriginalString;
        (await admin.GetStringAsync(here)).Should().Contain(link, "it stays while the roles are given");
        (await admin.GetStringAsync("/en/desk/users")).Should().NotContain(link);
        app.Clock.Advance(NodaTime.Duration.FromMinutes(16));
        (await admin.GetStringAsync(here)).Should().NotContain(link, "it is not shown for long");

        var owner = app.Visitor();
        (await owner.Fill(link, Form(("Password", "doqquz sakit boz vağ"), ("Repeated", "doqquz sakit boz vağ"))))
            .Headers.Location!.OriginalString.Should()
            .Be("/az/desk");
        (await owner.GetAsync("/az/desk/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await app.Visitor().GetAsync(link)).StatusCode.Should().Be(HttpStatusCode.NotFound, "it opens once");
        await app.SignedIn("ayten@parliament.example", "doqquz sakit boz vağ");
    }

    [Fact]
    public async Task A_new_link_closes_the_one_before_and_three_days_close_it_too()
    {
        var id = await app.Account("clerk@parliament.example");
        var first = await Link(id);
        var second = await Link(id);
        (await app.Visitor().GetAsync(first)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync(second)).StatusCode.Should().Be(HttpStatusCode.OK);
        app.Clock.AdvanceDays(3);
        (await app.Visitor().GetAsync(second)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_role_is_given_over_a_place_by_its_name_and_ended()
    {
        var id = await app.Account("clerk@parliament.example");
        var here = $"/en/desk/users/{id}";
        var searched = await admin.Fill(here, Form(("Find", "mill"), ("Role", Places.Keeper)), here + "?handler=Find");
        var found = await searched.Content.ReadAsStringAsync();
        found.Should().Contain($"<option value=\"{Places.Keeper}\" selected", "what was chosen stays");
        found.Should().Contain("The mill").And.Contain("by the river").And.NotContain("The harbour");
        var given = await admin.Send(
            here + "?handler=Give",
            found,
            Form(("Scope", Places.Mill), ("Role", Places.Keeper), ("_reason", "elected"))
        );
        given.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var grant = await app.Read(db => db.Grants().SingleAsync(g => g.Account == id));
        grant
            .Should()
            .BeEquivalentTo(
                new
                {
                    Scope = Places.Mill,
                    Role = Places.Keeper,
                    Reason = "elected",
                    To = (NodaTime.LocalDate?)null,
                }
            );
        (await admin.GetStringAsync(here)).Should().Contain("The mill").And.Contain("elected").And.Contain("given by admin");
        var wrong = await admin.Fill(here, Form(("Grant", grant.Id.ToString()), ("Ends", "31.02.2027")), here + "?handler=End");
        (await wrong.Content.ReadAsStringAsync())
            .Should()
            .Contain($"id=\"Ends-{grant.Id}-error\"")
            .And.Contain("value=\"31.02.2027\"")
            .And.Contain("31.05.2026");
        await admin.Fill(here, Form(("Grant", grant.Id.ToString()), ("Ends", "")), here + "?handler=End");
        (await admin.GetStringAsync(here)).Should().Contain("state state-closed\">ended");
    }

    [Fact]
    public async Task No_role_is_given_that_nobody_chose()
    {
        var id = await app.Account("clerk@parliament.example");
        var here = $"/en/desk/users/{id}";
        var answer = await admin.Fill(here, Form(("Find", "zzz")), here + "?handler=Find");
        (await answer.Content.ReadAsStringAsync())
            .Should()
            .Contain("Nothing is called")
            .And.NotContain("checked")
            .And.NotContain(" selected");
        (await (await admin.Fill(here, Form(("Scope", "everywhere")), here + "?handler=Give")).Content.ReadAsStringAsync())
            .Should()
            .Contain("id=\"Role-error\"");
        (await (await admin.Fill(here, Form(("Role", Places.Keeper)), here + "?handler=Give")).Content.ReadAsStringAsync())
            .Should()
            .Contain("id=\"Scope-error\"");
        (await app.Read(db => db.Grants().CountAsync(g => g.Account == id))).Should().Be(0);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_said_beside_its_field_and_stays()
    {
        var id = await app.Account("clerk@parliament.example");
        var here = $"/en/desk/users/{id}";
        var answer = await admin.Fill(
            here,
            Form(("Scope", "everywhere"), ("Role", Places.Keeper), ("LastDay", "2026-02-30")),
            here + "?handler=Give"
        );
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("id=\"LastDay-error\"").And.Contain("value=\"2026-02-30\"");
    }

    [Fact]
    public async Task The_same_address_twice_is_refused_in_either_case()
    {
        var answer = await admin.Fill(
            "/en/desk/users/new",
            Form(("Name", "Other"), ("Email", "ADMIN@parliament.example"), ("Language", "en"))
        );
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("id=\"Email-error\"").And.Contain("value=\"Other\"");
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var other = await app.SignedIn(Admin);
        var changed = await admin.Fill(
            "/en/desk/me",
            Form(("Current", People.Password), ("New", "ten loud white geese"), ("Repeated", "ten loud white geese")),
            "/en/desk/me?handler=Password"
        );
        changed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await admin.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await other.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        await app.SignedIn(Admin, "ten loud white geese");
    }

    [Fact]
    public async Task A_wrong_current_password_changes_nothing_and_counts_as_a_failure()
    {
        for (var i = 0; i < 5; i++)
        {
            var answer = await admin.Fill(
                "/en/desk/me",
                Form(("Current", "wrong"), ("New", "ten loud white geese"), ("Repeated", "ten loud white geese")),
                "/en/desk/me?handler=Password"
            );
            (await answer.Content.ReadAsStringAsync()).Should().Contain("id=\"Current-error\"");
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.SignedIn(Admin));
        app.Clock.AdvanceMinutes(5);
        await app.SignedIn(Admin);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var other = await app.SignedIn(Admin);
        await admin.Fill("/en/desk/me", Form(), "/en/desk/me?handler=Everywhere");
        (await other.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await admin.GetAsync("/en/desk/me")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_installation_is_described_and_its_day_follows_the_zone_at_once()
    {
        app.Clock.AdvanceHours(13); // 23:00 UTC
        admin = await app.SignedIn(Admin);
        var saved = await admin.Fill(
            "/en/desk/installation",
            Form(
                ("Read", "0"),
                ("Names[en]", "Lakeland Assembly"),
                ("Names[az]", "Göllər Məclisi"),
                ("Zone", "Asia/Baku"),
                ("Language", "az")
            )
        );
        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var desk = app.Services.GetRequiredService<OfficeDesk>();
        desk.Today.Should().Be(new NodaTime.LocalDate(2026, 3, 3));
        desk.Profile.Name["az"].Should().Be("Göllər Məclisi");
    }

    [Fact]
    public async Task Of_two_who_describe_the_installation_the_second_sees_both_and_chooses()
    {
        await admin.Fill("/en/desk/installation", Form(("Read", "0"), ("Names[en]", "Theirs"), ("Zone", "Asia/Baku"), ("Language", "en")));
        var html = await admin.GetStringAsync("/en/desk/installation");
        var second = await admin.Send(
            "/en/desk/installation",
            html,
            Form(("Read", "0"), ("Names[en]", "Mine"), ("Zone", "Europe/Vienna"), ("Language", "en"))
        );
        second.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var page = await second.Content.ReadAsStringAsync();
        page.Should().Contain("Theirs").And.Contain("value=\"Mine\"").And.Contain("name=\"Read\" value=\"1\"");
        (
            await admin.Send(
                "/en/desk/installation",
                page,
                Form(("Read", "1"), ("Names[en]", "Mine"), ("Zone", "Europe/Vienna"), ("Language", "en"))
            )
        )
            .StatusCode.Should()
            .Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Zone", "Asia/Nowhere")]
    [InlineData("Language", "xx")]
    public async Task What_the_installation_cannot_be_is_refused_beside_its_field(string field, string value)
    {
        var typed = Form(("Read", "0"), ("Names[en]", "Assembly"), ("Zone", "Asia/Baku"), ("Language", "en"));
        typed[field] = value;
        var answer = await admin.Fill("/en/desk/installation", typed);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).Should().Contain($"id=\"{field}-error\"");
    }

    private async Task<string> Link(AccountId id)
    {
        var here = $"/en/desk/users/{id}";
        await admin.Fill(here, Form(), here + "?handler=Link");
        return Regex.Match(await admin.GetStringAsync(here), "<code>http://[^/]+(?<path>/[^<]+)</code>").Groups["path"].Value;
    }

    private static Dictionary<string, string> Form(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}
