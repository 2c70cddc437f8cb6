using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Comitia.Access.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Plan.Tests.Support;

/// <summary>
/// The running program with an invented parliament: two committees, a session in progress and one to come, a plan of three items of
/// which one is overdue. It is Monday 2 March 2026. Each test class runs once on each engine.
/// </summary>
public abstract partial class PlanWorld(Store store) : IAsyncLifetime
{
    private protected RunningApp App { get; private set; } = null!;

    private protected BodyId Waters { get; private set; }

    private protected BodyId Roads { get; private set; }

    private protected SessionId Spring { get; private set; }

    private protected SessionId Autumn { get; private set; }

    private protected SessionId Winter { get; private set; }

    private protected WorkPlanId Plan { get; private set; }

    /// <summary>1: a hearing that was due in February. 2: meetings under a condition, with the ministry. 3: a visit in May.</summary>
    private protected IReadOnlyList<PlanItemId> Items { get; private set; } = [];

    public virtual async ValueTask InitializeAsync()
    {
        App = await RunningApp.Start(store);
        Waters = await Body("waters", "Committee on Inland Waters", "Daxili sular komitəsi");
        Roads = await Body("roads", "Committee on Roads", "Yollar komitəsi");
        await Body("transport", "Ministry of Transport", "Nəqliyyat Nazirliyi", BodyKind.Ministry);
        Spring = await Session("2026-spring", "Spring 2026", "2026-cı ilin yaz sessiyası", new(2026, 2, 2), new(2026, 5, 31));
        Autumn = await Session("2026-autumn", "Autumn 2026", "2026-cı ilin payız sessiyası", new(2026, 9, 14), new(2026, 12, 30));
        Winter = await Session("2027-winter", "Winter 2027", "2027-ci ilin qış sessiyası", new(2027, 1, 18), new(2027, 2, 12));
        Plan = await App.Do(new CreatePlan(Waters, Spring));
        Items =
        [
            await Add("Hearing on dams", "Bəndlər üzrə dinləmə", PlanItemKind.Hearing, to: new(2026, 2, 20)),
            await Add("Meetings with the ministry", "Nazirliklə görüşlər", PlanItemKind.Meeting, condition: "where necessary"),
            await Add("Visit to the northern locks", null, PlanItemKind.Visit, new(2026, 5, 4), new(2026, 5, 8)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null)
        {
            await App.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected async Task<HttpClient> As(string role, BodyId? body = null, string name = "")
    {
        var email = $"{name}{role}-{(body is null || body == Waters ? "waters" : "roads")}@example.org";
        await App.Account(email, role, BodyScope.Of(body ?? Waters));
        return await App.SignedIn(email);
    }

    private protected Task<HttpClient> Clerk() => As(BodyRoles.Clerk);

    private protected async Task<HttpClient> Administrator()
    {
        await App.Account("admin@example.org", AccessRoles.Administrator);
        return await App.SignedIn("admin@example.org");
    }

    private protected Task<PlanItemId> Add(
        string en,
        string? az = null,
        PlanItemKind kind = PlanItemKind.Meeting,
        LocalDate? from = null,
        LocalDate? to = null,
        string? condition = null,
        WorkPlanId? plan = null
    ) =>
        App.Do(
            new AddItem(
                plan ?? Plan,
                new ItemWording
                {
                    Kind = kind,
                    Title = In(en, az),
                    Condition = condition is null ? In("") : In(condition),
                    From = from,
                    To = to,
                    Times = 1,
                    Responsible = [new NamedPerson(null, "Rana Hallam")],
                    Counterparts = kind == PlanItemKind.Meeting ? [new NamedBody(null, LocalText.Of("en", "Ministry of Transport"))] : [],
                }
            )
        );

    private protected Task<WorkPlan> Stored(WorkPlanId? plan = null) =>
        App.Read(db =>
            db.WorkPlans.Include(p => p.Objectives)
                .Include(p => p.Items)
                    .ThenInclude(i => i.Counterparts)
                .Include(p => p.Items)
                    .ThenInclude(i => i.Responsible)
                .Include(p => p.Items)
                    .ThenInclude(i => i.Evidence)
                .AsSplitQuery()
                .FirstAsync(p => p.Id == (plan ?? Plan))
        );

    private protected async Task<PlanItem> Stored(PlanItemId item) => (await Stored()).Items.Single(i => i.Id == item);

    /// <summary>Runs another capability's action by its code, as the API does.</summary>
    private protected async Task ByCode(string code, object input)
    {
        var known = App.Services.GetRequiredService<ActionBook>().Find(code)!;
        var typed = JsonSerializer.Deserialize(JsonSerializer.Serialize(input, KernelJson.Options), known.Info.Input, KernelJson.Options)!;
        var result = await known.Run(App.Services.GetRequiredService<IActions>(), typed, new Asked(RunningApp.Operator), default);
        result.Ok.Should().BeTrue();
    }

    private protected Task<int> Adopt() =>
        App.Do(new AdoptPlan(Plan, null, new LocalDate(2026, 2, 16), null, LocalText.Of("en", "first meeting of the session")));

    private protected string PlanPage => $"/en/desk/plans/{Plan}";

    private protected string Decide => PlanPage + "/decide";

    private protected static Dictionary<string, string> Form(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private protected static async Task<string> Text(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private protected static async Task<string> Page(HttpClient visitor, string address) =>
        WebUtility.HtmlDecode(await visitor.GetStringAsync(address));

    /// <summary>The page that an answer leads to.</summary>
    private protected static async Task<string> Followed(HttpClient visitor, HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, await Text(answer));
        return await Page(visitor, answer.Headers.Location!.OriginalString);
    }

    /// <summary>The page that an answer leads to, where that one answers with a refusal's status.</summary>
    private protected static async Task<string> Followed(HttpClient visitor, HttpResponseMessage answer, HttpStatusCode then)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, await Text(answer));
        var page = await visitor.GetAsync(answer.Headers.Location!.OriginalString);
        page.StatusCode.Should().Be(then);
        return await Text(page);
    }

    /// <summary>Every field of the forms of a page as a browser would send it untouched.</summary>
    private protected static Dictionary<string, string> Fields(string html)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Inputs().Matches(html))
        {
            var attributes = Attributes()
                .Matches(input.Groups["attributes"].Value)
                .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
            var tag = input.Groups["tag"].Value;
            if (
                !attributes.TryGetValue("name", out var name)
                || (attributes.GetValueOrDefault("type") == "checkbox" && !attributes.ContainsKey("checked"))
            )
            {
                continue;
            }

            var value =
                tag == "textarea" ? input.Groups["inner"].Value
                : tag == "select" ? Chosen().Match(input.Groups["inner"].Value).Groups["value"].Value
                : attributes.GetValueOrDefault("value", "");
            fields[WebUtility.HtmlDecode(name)] = WebUtility.HtmlDecode(value);
        }

        return fields;
    }

    /// <summary>Presses the undo of what the page says was done; answers the page it leads to.</summary>
    private protected static async Task<string> Undo(HttpClient visitor, string html)
    {
        var toast = Toast().Match(html);
        toast.Success.Should().BeTrue("the page should offer an undo");
        var answer = await visitor.Send(toast.Groups["to"].Value, html, Fields(toast.Groups["form"].Value));
        return await Followed(visitor, answer);
    }

    private protected static Dictionary<string, string?> In(string en, string? az = null) =>
        new(StringComparer.Ordinal) { ["en"] = en, ["az"] = az };

    private Task<BodyId> Body(string code, string en, string az, BodyKind kind = BodyKind.Committee) =>
        App.Do(
            new AddBody(
                new BodyWording
                {
                    Kind = kind,
                    Name = In(en, az),
                    Code = code,
                }
            )
        );

    private Task<SessionId> Session(string code, string en, string az, LocalDate from, LocalDate to) =>
        App.Do(new AddSession(new SessionWording(code, In(en, az), false, from, to, from.PlusDays(-14))));

    [GeneratedRegex(
        "<(?<tag>input)(?<attributes>[^>]*)>|<(?<tag>textarea|select)(?<attributes>[^>]*)>(?<inner>.*?)</(textarea|select)>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        5000
    )]
    private static partial Regex Inputs();

    [GeneratedRegex(
        "class=\"toast\".*?<form action=\"(?<to>[^\"]+)\"(?<form>.*?)</form>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        5000
    )]
    private static partial Regex Toast();

    [GeneratedRegex("(?<name>[a-zA-Z-]+)(=\"(?<value>[^\"]*)\")?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attributes();

    [GeneratedRegex("<option value=\"(?<value>[^\"]*)\" selected", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chosen();
}
