using System.Text.Json;
using System.Text.Json.Nodes;
using Comitia.Account.Contracts;
using Comitia.App;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Documents.Contracts;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Viewers;
using Comitia.Plan;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Account.Tests.World;

/// <summary>A running program with a committee, a session and figures, in which plans and accounts are made as programs make them.</summary>
internal sealed class AccountWorld : IAsyncDisposable
{
    private AccountWorld(RunningApp app, ProbeFigures figures) => (App, Figures) = (app, figures);

    public RunningApp App { get; }

    public ProbeFigures Figures { get; }

    public static async Task<AccountWorld> Start(Store store, params IModule[] further)
    {
        var figures = new ProbeFigures();
        IModule[] wanted = [new PlanModule(), new AccountModule(), new WorldModule(), .. further];
        var app = await RunningApp.Start(
            store,
            services =>
            {
                services.AddSingleton<Places>();
                services.AddSingleton<IDirectory>(sp => sp.GetRequiredService<Places>());
                services.AddSingleton<ISessions>(sp => sp.GetRequiredService<Places>());
                services.AddSingleton<ISittingDays>(sp => sp.GetRequiredService<Places>());
                services.AddSingleton<IWrittenDates>(sp => sp.GetRequiredService<Places>());
                services.AddSingleton<IScopeNames, NamesOfPlaces>();
                foreach (var other in services.Where(s => s.ServiceType == typeof(IAccountFigure)).ToList())
                {
                    services.Remove(other);
                }

                services.AddSingleton<IAccountFigure>(figures);
            },
            [.. wanted.Where(m => Installed.Modules.All(i => i.Name != m.Name))]
        );
        return new AccountWorld(app, figures);
    }

    /// <summary>Runs an action by its code with JSON, as the API does, and expects it to go through.</summary>
    public async Task<T> Ask<T>(string code, object input, Viewer? viewer = null)
    {
        var known = App.Services.GetRequiredService<ActionBook>().Find(code)!;
        var value = JsonSerializer.Deserialize(JsonSerializer.Serialize(input, KernelJson.Options), known.Info.Input, KernelJson.Options)!;
        var result = await known.Run(App.Services.GetRequiredService<IActions>(), value, new Asked(viewer ?? RunningApp.Operator), default);
        return result.Ok ? (T)result.Value : throw new InvalidOperationException("Refused: " + string.Join(", ", result.Refusals));
    }

    /// <summary>The committee's clerk, signed in.</summary>
    public async Task<HttpClient> Clerk(string email = "clerk@example.test")
    {
        await App.Account(email, BodyRoles.Clerk, BodyScope.Of(Places.Waters.Id));
        return await App.SignedIn(email);
    }

    public Task<WorkPlanId> Plan(SessionLine? session = null) =>
        Ask<WorkPlanId>("plan.create", new { committee = Places.Waters.Id, session = (session ?? Places.Spring).Id });

    public Task<PlanItemId> Item(
        WorkPlanId plan,
        string number,
        string en,
        string? az = null,
        string? condition = null,
        ObjectiveId? objective = null
    )
    {
        var wording = new JsonObject
        {
            ["kind"] = "hearing",
            ["number"] = number,
            ["times"] = 1,
            ["title"] = new JsonObject { ["en"] = en, ["az"] = az },
            ["objective"] = objective?.ToString(),
        };
        if (condition is not null)
        {
            wording["condition"] = new JsonObject { ["en"] = condition };
        }

        return Ask<PlanItemId>("plan.add-item", new { plan, wording });
    }

    public Task<ObjectiveId> Objective(WorkPlanId plan, string en) =>
        Ask<ObjectiveId>(
            "plan.set-objective",
            new { plan, title = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = en } }
        );

    public Task<EvidenceId> Evidence(PlanItemId item, string title, int day = 1) =>
        App.Do(
            new RecordEvidence(
                item,
                EvidenceKind.Hearing,
                null,
                new LocalDate(2026, 2, day),
                LocalText.Of("en", title),
                EvidenceStanding.Happened
            )
        );

    /// <summary>Gives an item another number in the working text.</summary>
    public Task<PlanItemId> Renumber(PlanItemId item, string number) =>
        Ask<PlanItemId>(
            "plan.change-item",
            new
            {
                item,
                wording = new
                {
                    kind = "hearing",
                    number,
                    times = 1,
                    title = new { en = "Renumbered" },
                },
            }
        );

    public Task<int> Decide(WorkPlanId plan, PlanItemId item, ItemDecision decision, string? reason) =>
        Ask<int>(
            "plan.decide-items",
            new
            {
                plan,
                items = new[] { item },
                decision,
                reason,
            }
        );

    public Task<int> Adopt(WorkPlanId plan) =>
        App.Do(new AdoptPlan(plan, null, new LocalDate(2026, 2, 2), null, LocalText.Of("en", "first meeting of the session")));

    public Task<SessionAccountId> Account() => App.Do(new OpenAccount(Places.Waters.Id, Places.Spring.Id));

    public Task<int> Approve(SessionAccountId account, params EvidenceId[] named) =>
        App.Do(new ApproveAccount(account, null, new LocalDate(2026, 3, 2), null, LocalText.Of("en", "meeting of 2 March"), named));

    public async Task<PaperFile> File(string format, string language = "en")
    {
        await using var scope = App.Services.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<IAccountOutputs>()
            .Write("waters", "2026-spring", format, language, RunningApp.Operator, default);
        return result.Ok ? result.Value : throw new InvalidOperationException("Refused: " + string.Join(", ", result.Refusals));
    }

    public async Task<string> Text(string format, string language = "en") =>
        System.Text.Encoding.UTF8.GetString((await File(format, language)).Content);

    /// <summary>A plan as a session leaves it: one item done, one under an objective, one not called for, one dropped, one still open; adopted.</summary>
    public async Task<(WorkPlanId Plan, EvidenceId Shown)> Session()
    {
        var plan = await Plan();
        var first = await Item(plan, "1", "Hearing on the safety of locks", "Şlüzlərin təhlükəsizliyi üzrə dinləmə");
        await Item(plan, "2", "Hearing on flood maps", "Daşqın xəritələri üzrə dinləmə");
        var third = await Item(plan, "3", "Meetings with the Waterways Agency", "Su Yolları Agentliyi ilə görüşlər", "where necessary");
        var fourth = await Item(plan, "4", "Visit to the northern canal", "Şimal kanalına səfər");
        await Adopt(plan);
        var shown = await Evidence(first, "Hearing of the lock keepers", 12);
        await Decide(plan, third, ItemDecision.NotCalledFor, "no lock was closed");
        await Decide(plan, fourth, ItemDecision.Dropped, "the canal was drained");
        return (plan, shown);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private sealed class WorldModule : IModule
    {
        public string Name => "World";

        public void Build(ModuleBuilder module)
        {
            var permission = new Permission("world.set");
            module.Permission(permission, "administrator");
            module.Action<SetDemonstrationAction, SetDemonstration, int>("world.demonstration", permission, inApi: false);
        }
    }
}
