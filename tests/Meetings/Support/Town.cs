using System.Text.Json;
using Comitia.Directory.Contracts;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Meetings.Tests.Support;

/// <summary>A running program with an invented parliament: two committees, a dozen members, a session in progress. It is Monday 2 March 2026, ten o'clock.</summary>
internal sealed class Town : IAsyncDisposable
{
    private Town(RunningApp app, TownDirectory directory, TownCalendar calendar)
    {
        (App, Directory, Calendar) = (app, directory, calendar);
        (Waters, Roads) = (directory.Add("waters", "Committee on Inland Waters"), directory.Add("roads", "Committee on Roads"));
        Chair = directory.Seat(Waters, "Rana Hallam", BodyRoles.Chair);
        Members = [.. new[] { "Emil Quill", "Tural Orrin", "Aysel Merrow", "Ivy Sandwell" }.Select(n => directory.Seat(Waters, n))];
    }

    public RunningApp App { get; }

    public TownDirectory Directory { get; }

    public TownCalendar Calendar { get; }

    public BodyLine Waters { get; }

    public BodyLine Roads { get; }

    public PersonId Chair { get; }

    public IReadOnlyList<PersonId> Members { get; }

    public static async Task<Town> Build(Store store)
    {
        var (directory, calendar) = (new TownDirectory(), new TownCalendar());
        var module = new TownModule(directory, calendar);
        IModule[] missing =
        [
            .. new IModule[] { new Plan.PlanModule(), new MeetingsModule() }.Where(m =>
                !Comitia.App.Installed.Modules.Any(i => i.Name == m.Name)
            ),
        ];
        var app = await RunningApp.Start(store, module.Replace, [module, .. missing]);
        return new Town(app, directory, calendar);
    }

    /// <summary>Somebody with a role over one committee.</summary>
    public Viewer As(string role, BodyLine? body = null) =>
        Viewer.Of(
            Guid.CreateVersion7(),
            role,
            [new Grant(role, BodyScope.Of((body ?? Waters).Id))],
            App.Services.GetRequiredService<PermissionBook>()
        );

    public Viewer Clerk => field ??= As(BodyRoles.Clerk);

    /// <summary>What a meeting is to be like, unless something else is said.</summary>
    public MeetingWording Wording(
        LocalDateTime? start = null,
        string title = "Locks and canals",
        MeetingKind kind = MeetingKind.Ordinary,
        params BodyId[] with
    ) =>
        new(
            kind,
            In(title),
            start ?? new LocalDateTime(2026, 3, 10, 10, 0),
            "Etc/UTC",
            90,
            "Room 214",
            Session: Calendar.Spring.Id,
            Participants: with
        );

    public Task<MeetingId> Convene(
        LocalDateTime? start = null,
        string title = "Locks and canals",
        MeetingKind kind = MeetingKind.Ordinary,
        params BodyId[] with
    ) => App.Do(new ConveneMeeting(Waters.Id, Wording(start, title, kind, with)), Clerk);

    /// <summary>A meeting of this morning that has begun and ended by noon, when it then is.</summary>
    public async Task<MeetingId> Past(string title = "Locks and canals", MeetingKind kind = MeetingKind.Ordinary, params BodyId[] with)
    {
        var id = await App.Do(
            new ConveneMeeting(Waters.Id, Wording(new LocalDateTime(2026, 3, 2, 8, 0), title, kind, with), new LocalDate(2026, 2, 27)),
            Clerk
        );
        return id;
    }

    public static IReadOnlyDictionary<string, string?> In(string english) =>
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["en"] = english };

    public Task<Meeting> Meeting(MeetingId id) =>
        App.Read(db =>
            db.Meetings.Include(m => m.Agenda).Include(m => m.Bodies).AsSplitQuery().OrderBy(m => m.Id).FirstAsync(m => m.Id == id)
        );

    /// <summary>An action of another capability, by its code and its input as JSON, as an outside program would call it.</summary>
    public async Task<Result<object>> ByCode(string code, object input, Viewer? viewer = null)
    {
        var known = App.Services.GetRequiredService<ActionBook>().Find(code)!;
        var typed = JsonSerializer.Deserialize(JsonSerializer.Serialize(input, KernelJson.Options), known.Info.Input, KernelJson.Options)!;
        return await known.Run(App.Services.GetRequiredService<IActions>(), typed, new Asked(viewer ?? RunningApp.Operator), default);
    }

    /// <summary>A plan of the committee for the session, with one item.</summary>
    public async Task<(WorkPlanId Plan, PlanItemId Item)> Plan(
        string item = "Hearing on dams",
        WorkPlanId? existing = null,
        BodyLine? of = null
    )
    {
        var committee = (of ?? Waters).Id;
        var plan = existing ?? (WorkPlanId)(await ByCode("plan.create", new { committee, session = Calendar.Spring.Id })).Value;
        var wording = new
        {
            kind = "hearing",
            times = 1,
            title = new Dictionary<string, string> { ["en"] = item },
        };
        return (plan, (PlanItemId)(await ByCode("plan.add-item", new { plan, wording })).Value);
    }

    public async Task<T> Service<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<IReadOnlyDictionary<PlanItemId, PlanItemLine>> Items(params PlanItemId[] items) =>
        Service((IPlans plans) => plans.ByIds(items, RunningApp.Operator, default));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
