using Comitia.Access.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Journeys.Tests.Support;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace Comitia.Journeys.Tests.Path;

/// <summary>
/// From an empty installation to the printed account, as people walk it: in both languages, with scripts and without.
/// </summary>
public abstract class PlanToAccount(bool scripts, Chromium chromium)
{
    private const string Password = "seven calm grey barges";
    private const string Code = "waters";
    private const string Season = "2026-spring";
    private Words words = null!;
    private IBrowser browser = null!;
    private RunningApp app = null!;

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    public async Task The_path_from_the_article_to_the_printed_account_is_walked(string language)
    {
        browser = await chromium.Open();
        words = language == "az" ? Words.Azerbaijani : Words.English;
        await using var running = await RunningApp.Start();
        app = running;
        var link = await Administrator();
        var clerk = await Clerk(link);
        await Plan(clerk);
        await Meeting(clerk);
        await Account(clerk);
        await Public();
        await clerk.Page.Context.CloseAsync();
    }

    /// <summary>The one-time link, the installation's name, a session, a committee with a member, an account for the clerk.</summary>
    private async Task<string> Administrator()
    {
        var desk = new Desk(await browser.Visit(app, scripts, words.Language), words.Language);
        await desk.Page.GotoAsync((await app.Services.GetRequiredService<IFirstLink>().Make(words.Language))!);
        await desk.Type("Name", "Ada Weir");
        await desk.Type("Email", "ada@westmarch.example");
        await desk.Type("Password", Password);
        await desk.Type("Repeated", Password);
        await desk.Send();
        await desk.Type($"Names[{words.Language}]", words.Parliament);
        await desk.Send();
        await app.Do(new AddRules(new LocalDate(2020, 1, 1), Rules));

        await desk.Open("desk/calendar/session");
        await desk.Type($"Title-{words.Language}", words.Session);
        await desk.Type("Code", Season);
        await desk.Type("From", "02.03.2026");
        await desk.Type("To", "31.05.2026");
        await desk.Send();

        await desk.Open("desk/directory/bodies/new");
        await desk.Type($"Name-{words.Language}", words.Committee);
        await desk.Choose("Kind", "Committee");
        await desk.Type("Code", Code);
        await desk.Send();
        foreach (var name in new[] { "Rowenda Hallam", "Edric Quill" })
        {
            await desk.Follow("/members/new");
            await desk.Type("find", name);
            await desk.Send("main form[role=search] .button");
            await desk.Send();
        }

        await desk.Open("desk/users/new");
        await desk.Type("Name", "Nell Osier");
        await desk.Type("Email", "nell@westmarch.example");
        await desk.Send();
        var link = await desk.Text("main code");
        await desk.Type("Find", words.Committee);
        await desk.Send("#give button[formaction]");
        await desk.Tick("scope-0");
        await desk.Choose("Role", "clerk");
        await desk.Send("#give form[method=post] .button-main");
        await desk.Page.Context.CloseAsync();
        return link;
    }

    private static RuleValues Rules => new() { MeetingNotice = new DaysValue(2, DayUnit.Working, "article 12.3") };

    private async Task<Desk> Clerk(string link)
    {
        var desk = new Desk(await browser.Visit(app, scripts, words.Language), words.Language);
        await desk.Page.GotoAsync(new Uri(link, UriKind.RelativeOrAbsolute).IsAbsoluteUri ? new Uri(link).PathAndQuery : link);
        await desk.Type("Password", Password);
        await desk.Type("Repeated", Password);
        await desk.Send();
        desk.Page.Url.Should().Contain("/desk", "whoever sets a password by a link is signed in");
        return desk;
    }

    private async Task Plan(Desk desk)
    {
        await desk.Open("desk/plans");
        await desk.Follow("/plans/import");
        await desk.Type("Text", words.Plan);
        await desk.Send();
        (await desk.Count("main fieldset legend")).Should().Be(7, "the text has seven items");
        await desk.Type($"w6-{words.Language}", words.Wording);
        await desk.Choose("k6", "Hearing");
        await desk.Send();
        (await desk.Count("main ol.rows > li")).Should().Be(7);
        await desk.Sees("main .row-title", words.Wording);

        await desk.Page.Locator("main ol.rows > li .row-title a").First.ClickAsync();
        await desk.Follow("/edit");
        await desk.Type("To", "30.04.2026");
        await desk.Send();
        (await desk.Count(".facts .state-planned, .facts .state-under-way")).Should().Be(1);

        await desk.Page.Locator(".breadcrumb a").Nth(1).ClickAsync();
        await desk.Follow("/adopt");
        await desk.Type("MeetingTitle", words.Session);
        await desk.Type("On", "02.03.2026");
        await desk.Send();
        (await desk.Count(".facts .state-adopted")).Should().Be(1);
    }

    private async Task Meeting(Desk desk)
    {
        await desk.Open("desk/meetings");
        await desk.Follow("/meetings/new");
        await desk.Type($"Title-{words.Language}", words.Meeting);
        await desk.Tick("Kind-Hearing");
        await desk.Type("Day", "16.03.2026");
        await desk.Type("Time", "10:00");
        await desk.Type("NoticeGivenOn", "02.03.2026");
        await desk.Send();
        var meeting = desk.Page.Url;
        await desk.Follow("/edit");
        await desk.Sees(".arithmetic", "article 12.3");
        await desk.Page.GotoAsync(meeting);
        await desk.Follow("/agenda/new");
        await desk.Page.Locator("#PlanItem").SelectOptionAsync(new SelectOptionValue { Index = 7 });
        await desk.Send();
        await desk.Sees("#agenda .row-title", words.Wording);

        app.Clock.Reset(Instant.FromUtc(2026, 3, 17, 9, 0));
        await desk.Page.SignIn("nell@westmarch.example", Password, words.Language); // the session of two weeks ago has ended
        await desk.Follow("/word");
        await desk.Send("#hold .button-main");
        await desk.Page.GotoAsync(meeting);
        await desk.Follow("/attendance");
        await desk.Send("button[name=rest][value=Present]");
        await desk.Page.GotoAsync(meeting);
        await desk.Follow("/decisions/new");
        await desk.Type($"Text-{words.Language}", words.Wording + ".");
        await desk.Send();
        await desk.Page.GotoAsync(meeting);
        await desk.Follow("/minutes");
        await desk.Type($"Text-{words.Language}", words.Meeting + ".");
        await desk.Send("main form .button-main");

        await desk.Page.GotoAsync(meeting);
        (await desk.Count(".facts .state-held")).Should().Be(1);
        await desk.Page.Locator("#agenda a[href*='/plan-items/']").First.ClickAsync();
        (await desk.Count(".facts .state-done")).Should().Be(1, "the hearing that was held is the item's evidence");
        await desk.Sees("main .rows .row-title", words.Meeting);
    }

    private async Task Account(Desk desk)
    {
        var account = $"desk/session-accounts/{Code}/{Season}";
        await desk.Open("desk/session-accounts");
        await desk.Send("#begin .button-main");
        await desk.Open(account);
        await desk.Page.Locator($"a[href$='/figures/meetings.held']").ClickAsync();
        await desk.Sees("main .row-title", words.Meeting);
        await desk.Open(account);
        await desk.Page.Locator("main a[href*='/prose/introduction']").ClickAsync();
        await desk.Type("Text", words.Committee + ": " + words.Meeting + ".");
        await desk.Send();
        await desk.Open(account);
        await desk.Follow("/approve");
        await desk.Type("MeetingTitle", words.Meeting);
        await desk.Type("On", "17.03.2026");
        await desk.Send();
        (await desk.Count(".facts .state-approved")).Should().Be(1);
        await desk.Follow("/print");
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await desk.Page.Locator(".shell-bar").IsVisibleAsync()).Should().BeFalse("paper carries no menus");
        await desk.Sees("main", words.Wording);
        (await desk.Page.PdfAsync()).Should().NotBeEmpty();
    }

    private async Task Public()
    {
        var anybody = new Desk(await browser.Visit(app, scripts, words.Language), words.Language);
        await anybody.Open($"committees/{Code}");
        await anybody.Follow($"/plans/{Season}");
        await anybody.Sees("main li", words.Wording);
        await anybody.Open($"committees/{Code}/accounts/{Season}");
        await anybody.Sees("main p", words.Meeting);
        (await anybody.Count("main .state-done")).Should().BeGreaterThan(0);
        (await anybody.Page.GotoAsync($"/{words.Language}/desk/plans"))!.Url.Should().Contain("/sign-in");
        await anybody.Page.Context.CloseAsync();
    }
}

public sealed class PlanToAccountWithScripts(Chromium chromium) : PlanToAccount(true, chromium);

public sealed class PlanToAccountWithoutScripts(Chromium chromium) : PlanToAccount(false, chromium);
