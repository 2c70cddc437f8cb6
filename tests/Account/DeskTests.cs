using System.Net;
using System.Text.RegularExpressions;
using Comitia.Account.Tests.World;
using Comitia.Testing;

namespace Comitia.Account.Tests;

/// <summary>The desk's pages over HTTP: from the list to the approved account, without scripts.</summary>
public sealed partial class DeskTests : IAsyncLifetime
{
    private const string Account = "/en/desk/session-accounts/waters/2026-spring";
    private AccountWorld world = null!;
    private HttpClient clerk = null!;

    public async ValueTask InitializeAsync()
    {
        world = await AccountWorld.Start(Store.Sqlite);
        clerk = await world.Clerk();
    }

    public async ValueTask DisposeAsync()
    {
        clerk?.Dispose();
        await world.DisposeAsync();
    }

    private async Task<string> Read(string address)
    {
        var answer = await clerk.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.Should().Be(HttpStatusCode.OK, "{0} answered {1}", address, text);
        return text;
    }

    private async Task<(HttpStatusCode Status, string Text)> Send(string page, string address, params (string Name, string Value)[] fields)
    {
        var answer = await clerk.Fill(page, fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"seen\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();

    [Fact]
    public async Task Who_is_not_signed_in_sees_no_account()
    {
        await world.Session();
        await world.Account();
        using var nobody = world.App.Visitor();
        (await nobody.GetAsync(Account)).StatusCode.Should().NotBe(HttpStatusCode.OK);
        (await nobody.GetAsync(Account + "/figures/plan.items")).StatusCode.Should().NotBe(HttpStatusCode.OK);
        (await nobody.GetAsync(Account + "?handler=File&format=md")).StatusCode.Should().NotBe(HttpStatusCode.OK);
        (await (await nobody.GetAsync("/en/desk/session-accounts")).Content.ReadAsStringAsync()).Should().NotContain("spring session");
    }

    [Fact]
    public async Task From_the_list_to_the_approved_account()
    {
        await world.Session();
        (await Read("/az/desk/session-accounts")).Should().Contain("Hələ hesabat yoxdur");
        (
            await Send(
                "/en/desk/session-accounts",
                "/en/desk/session-accounts",
                ("Committee", Places.Waters.Id.ToString()),
                ("Session", Places.Spring.Id.ToString())
            )
        )
            .Status.Should()
            .Be(HttpStatusCode.Redirect);
        (await Read("/en/desk/session-accounts")).Should().Contain("spring session of 2026");
        (await Read(Account))
            .Should()
            .Contain("The committee held 14 meetings (12 in the session before).")
            .And.Contain(Account + "/figures/probe.meetings?part=hearing")
            .And.Contain("/approve");
        var seen = Seen().Match(await Read(Account + "/approve")).Groups[1].Value;
        var refused = await Send(
            Account + "/approve",
            Account + "/approve",
            ("seen", seen),
            ("On", "31.13.2026"),
            ("MeetingTitle", "kept wording")
        );
        refused.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        refused.Text.Should().Contain("kept wording").And.Contain("31.13.2026");
        refused.Text.Should().Contain("Still open:").And.Contain("the session runs until");
        (
            await Send(
                Account + "/approve",
                Account + "/approve",
                ("seen", seen),
                ("On", "02.03.2026"),
                ("MeetingTitle", "meeting of 2 March")
            )
        )
            .Status.Should()
            .Be(HttpStatusCode.Redirect);
        (await Read(Account)).Should().Contain("state-approved").And.Contain(Account + "/versions/1");
        (await Read(Account + "/versions/1"))
            .Should()
            .Contain("Approved on 2 March 2026, meeting of 2 March; version 1")
            .And.Contain(Account + "/figures/plan.done?version=1");
        (await Read(Account + "/figures/plan.done?version=1")).Should().Contain("As it was approved with version 1.");
        (await Read(Account + "/figures/probe.meetings?version=1")).Should().Contain("Version 1 was approved with 14.");
        (await Read("/az/committees/waters/accounts/2026-spring")).Should().Contain("Komitə 14 iclas keçirib (əvvəlki sessiyada 12).");
    }

    [Fact]
    public async Task Approving_names_the_parts_whose_figures_have_moved()
    {
        await world.Session();
        await world.Account();
        const string page = Account + "/prose/introduction?in=en";
        await Send(page, page, ("version", "0"), ("Heading", "Introduction"), ("Text", "The committee held 14 meetings."));
        (await Read(Account + "/approve")).Should().NotContain("have moved since");
        world.Figures.Values[Places.Spring.Id] = [new(null, 15)];
        (await Read(Account + "/approve")).Should().Contain("The figures have moved since these parts were written: Introduction.");
    }

    [Fact]
    public async Task A_share_of_the_session_before_says_what_it_was_a_share_of()
    {
        await world.Session();
        await world.Account();
        world.Figures.Values[Places.Spring.Id] = [new(null, 21, 24)];
        world.Figures.Values[Places.Autumn.Id] = [new(null, 28, 32)];
        (await Read(Account)).Should().Contain("28 / 32").And.Contain("(28 of 32 in the session before).");
        (await world.Text("json")).Should().Contain("\"beforeOf\": 32");
        await world.Approve(await world.Account());
        (await Read("/az/committees/waters/accounts/2026-spring")).Should().Contain("28 / 32");
    }

    [Fact]
    public async Task A_figure_opens_its_rows_and_says_how_many_are_withheld()
    {
        await world.Session();
        (await Read(Account + "/figures/probe.meetings")).Should().Contain("First meeting").And.Contain("13 more records are counted");
        (await Read(Account + "/figures/plan.dropped")).Should().Contain("Visit to the northern canal").And.NotContain("flood maps");
        (await clerk.GetAsync(Account + "/figures/nothing")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_second_writer_sees_both_texts_and_chooses()
    {
        await world.Account();
        const string page = Account + "/prose/conclusion?in=az";
        (await Read(page)).Should().Contain("name=\"version\" value=\"0\"");
        (await Send(page, page, ("version", "0"), ("Heading", "Yekun"), ("Text", "Birinci mətn.")))
            .Status.Should()
            .Be(HttpStatusCode.Redirect);
        var (status, text) = await Send(page, page, ("version", "0"), ("Heading", "Yekun"), ("Text", "İkinci mətn."));
        status.Should().Be(HttpStatusCode.Conflict);
        text.Should().Contain("Birinci mətn.").And.Contain("İkinci mətn.").And.Contain("name=\"version\" value=\"1\"");
        (await Send(page, page, ("version", "1"), ("Heading", "Yekun"), ("Text", "İkinci mətn.")))
            .Status.Should()
            .Be(HttpStatusCode.Redirect);
        (await Read("/az/desk/session-accounts/waters/2026-spring")).Should().Contain("İkinci mətn.");
    }

    [Fact]
    public async Task An_empty_text_is_refused_beside_its_field_and_the_heading_is_kept()
    {
        await world.Account();
        const string page = Account + "/prose/introduction?in=en";
        var (status, text) = await Send(page, page, ("version", "0"), ("Heading", "My own heading"), ("Text", " "));
        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        text.Should().Contain("My own heading").And.Contain("Write the text");
    }

    [Theory]
    [InlineData("en", "Account of the session: spring session of 2026")]
    [InlineData("az", "Sessiya hesabatı: 2026-cı ilin yaz sessiyası")]
    public async Task The_print_page_says_what_the_files_say(string language, string title)
    {
        await world.Session();
        (await Read($"/{language}/desk/session-accounts/waters/2026-spring/print")).Should().Contain(title);
        (await Read($"/{language}/desk/session-accounts/waters/2026-spring?handler=File&format=md"))
            .Should()
            .Be(await world.Text("md", language));
    }
}
