using System.Text.RegularExpressions;
using Comitia.App.Demo;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Journeys.Tests.Support;

/// <summary>One view of a page: an address in English, and who opens it (nobody: without signing in).</summary>
public sealed record Example(string Route, string Address, string? Email);

/// <summary>The demonstration on a running program, and an address for each of its pages: found by links, or named here.</summary>
public sealed class House : IAsyncDisposable
{
    private const string Clerk = "clerk@northmere.example";
    private const string Admin = "admin@northmere.example";
    private readonly List<Example> examples = [];

    private House(RunningApp app)
    {
        App = app;
        Routes = new Routes(app);
    }

    public RunningApp App { get; }

    public IReadOnlyList<Example> Examples => examples;

    internal Routes Routes { get; }

    public static async Task<House> Demonstration()
    {
        var app = await RunningApp.Start();
        app.Clock.AutoAdvance = Duration.FromMilliseconds(10); // one thing after the other, so that histories have an order
        await DemoWorld.Make(app.Services, default);
        var house = new House(app);
        await house.Amend();
        app.Clock.AutoAdvance = Duration.Zero;
        await house.Find(null, "/en/", "/en/sign-in");
        foreach (var (email, _) in DemoWorld.SignIns)
        {
            await house.Find(email, "/en/desk");
        }

        house.Name(null, "/en/error/403", "/en/error/404", "/en/error/500", "/en/nowhere", "/en/first/none", "/en/set-password/none");
        house.Name(null, "/en/committees/none", "/en/committees/inland-waters/plans/none", "/en/sign-in-again", "/en/sign-out");
        house.Name(
            Clerk,
            "/en/desk/committee/inland-waters",
            "/en/desk/search?q=lakes",
            "/en/desk/search?q=nowhere",
            "/en/desk/meetings/undo"
        );
        house.Name(
            Clerk,
            "/en/desk/users",
            "/en/desk/nowhere",
            "/en/sign-out",
            "/en/desk/meetings?kind=plenary",
            "/en/desk/matters?find=nowhere"
        );
        house.Name(Admin, "/en/desk/users?text=nowhere", "/en/desk/directory?find=nowhere&show=All&kind=&part=1");
        return house;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>A second version of the plan, so that there is a page of what changed.</summary>
    private async Task Amend()
    {
        using var clerk = await App.SignedIn(Clerk, DemoWorld.Password);
        var plans = await clerk.GetStringAsync("/en/desk/plans");
        var link = Regex.Match(plans, "plans/(?<id>[0-9a-f]{32})\"[^>]*>Spring session of 2026", RegexOptions.ExplicitCapture);
        Ids.TryParse<WorkPlanId>(link.Groups["id"].Value, out var plan).Should().BeTrue();
        var visit = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["en"] = "Visit to the lock works",
            ["az"] = "Şlüz emalatxanasına səfər",
        };
        var desk = App.Services.GetRequiredService<IPlanDesk>();
        await desk.Add(plan, new PlanItemText(PlanItemKind.Visit, visit), new Asked(RunningApp.Operator), default);
        await App.Do(new AdoptPlan(plan, null, new(2026, 3, 2), null, LocalText.Of("en", "Second meeting of the session")));
    }

    private void Name(string? email, params string[] addresses) =>
        examples.AddRange(addresses.Select(a => new Example(Routes.Of(a) ?? a, a, email)));

    private async Task Find(string? email, params string[] starts)
    {
        using var visitor = email is null ? App.Visitor() : await App.SignedIn(email, DemoWorld.Password);
        var found = await Crawl.Addresses(visitor, Routes, starts);
        examples.AddRange(
            found
                .Where(f => email == Clerk || examples.All(e => e.Address != f.Address))
                .Select(f => new Example(f.Route, f.Address, email))
        );
    }
}
