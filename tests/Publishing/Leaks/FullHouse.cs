using System.Text;
using System.Text.Json;
using Comitia.Access.Contracts;
using Comitia.Account.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Publishing.Tests.Leaks;

/// <summary>The demonstration with a row in every table that people's words go into: what its own story does not need is added.</summary>
internal sealed class FullHouse(RunningApp app)
{
    public BodyLine Committee { get; private set; } = null!;

    public SessionLine Session { get; private set; } = null!;

    public PlanLine Plan { get; private set; } = null!;

    public SessionAccountId Account { get; private set; }

    public async Task Fill()
    {
        await app.MakeDemonstration();
        Committee = (await Ask<IDirectory, BodyLine?>(d => d.Body("inland-waters", default)))!;
        Session = (await Ask<ISessions, SessionLine?>(s => s.Find("2026-spring", default)))!;
        Plan = (await Ask<IPlans, PlanLine?>(p => p.Find(Committee.Id, Session.Id, RunningApp.Operator, default)))!;
        var items = await Ask<IPlans, IReadOnlyList<PlanItemLine>>(p =>
            p.Items(Plan.Id, RunningApp.Operator, new LocalDate(2026, 3, 2), default)
        );
        await Do("plan.comment", new { item = items[0].Id, text = "a word among colleagues" }, "a reason");
        await Do("plan.set-objective", new { plan = Plan.Id, title = Words("a direction") });
        var withdrawn = await Do("plan.set-objective", new { plan = Plan.Id, title = Words("a direction given up") });
        await Do(
            "plan.set-objective",
            new
            {
                plan = Plan.Id,
                objective = withdrawn,
                title = Words("a direction given up"),
                withdraw = true,
            }
        );
        await Do(
            "plan.set-cue",
            new
            {
                language = "en",
                role = "kind.hearing",
                words = "fireside evening",
            }
        );
        Account = await app.Do(new OpenAccount(Committee.Id, Session.Id));
        await app.Do(new WriteProse(Account, "conclusion", 0, "en", "A heading", "A text."));
        await Meetings();
        await People();
    }

    /// <summary>A meeting to come, its agenda circulated and not public.</summary>
    public MeetingId Coming { get; private set; }

    private async Task Meetings()
    {
        var wording = new MeetingWording(MeetingKind.Ordinary, Words("a meeting"), new LocalDateTime(2026, 3, 3, 10, 0), Place: "a room")
        {
            Session = Session.Id,
        };
        var meeting = await app.Do(new ConveneMeeting(Committee.Id, wording, new LocalDate(2026, 3, 2), "in haste"));
        await app.Do(
            new AddAgendaItem(
                meeting,
                new AgendaWording(AgendaItemKind.Discussion, Words("a point"), Closed: true, PresenterName: "a guest")
            )
        );
        await app.Do(new CancelMeeting(meeting, "the room is flooded"));
        Coming = await app.Do(new ConveneMeeting(Committee.Id, wording with { Start = new LocalDateTime(2026, 3, 24, 10, 0) }));
        await app.Do(
            new AddAgendaItem(Coming, new AgendaWording(AgendaItemKind.Discussion, Words("a point"), PresenterName: "another guest"))
        );
        await app.Do(new CirculateAgenda(Coming));
        var now = await app.Do(new ConveneMeeting(Committee.Id, wording with { Start = new LocalDateTime(2026, 3, 2, 9, 0) }));
        await app.Do(new OpenSitting(now));
        var task = await app.Do(new AddTask(now, null, new TaskWording(Words("a task"), WhoName: "a guest who helps")));
        await app.Do(new SayTaskDone(task, "it was done"));
        await app.Do(new AskToSpeak(now, null, "a guest who speaks"));
        var ballot = await app.Do(new OpenBallot(now, null, Words("a question"), BallotMethod.RollCall, WithoutQuorum: true));
        await app.Do(new BreakOffBallot(ballot, "the lights went out"));
    }

    private async Task People()
    {
        await app.Do(
            new AddBody(
                new BodyWording
                {
                    Kind = BodyKind.Ministry,
                    Name = Words("a ministry"),
                    ShortName = Words("m"),
                }
            )
        );
        var person = await app.Do(new AddPerson(new PersonWording("Ada Fen Reed", "Reed", "Ada", "Fen")));
        await app.Do(
            new AddMembership(person, Committee.Id, new SeatWording { Role = BodyRoles.Adviser, Label = "a guest of long standing" })
        );
        var account = await app.Account("reed@example.org");
        await app.Act(new GiveGrant(account, BodyRoles.Observer, BodyScope.Of(Committee.Id)), reason: "sits in for a colleague");
        const string file =
            """{"persons":[{"id":"p1","name":"NAME","identifiers":[{"scheme":"x","identifier":"7"}],"other_names":[{"name":"A. M."}]}]}""";
        await Import(file);
        var imported = (await Ask<IDirectory, IReadOnlyList<PersonLine>>(d => d.SearchPeople("NAME", default)))[0];
        await app.Do(new ChangePerson(imported.Id, new PersonWording("Somebody else")));
        await Import(file.Replace("NAME", "A third one", StringComparison.Ordinal));
    }

    private async Task Import(string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        (await Ask<IPopoloImport, Kernel.Results.Result<ImportTally>>(i => i.Run(stream, "elsewhere", "en", RunningApp.Operator)))
            .Ok.Should()
            .BeTrue();
    }

    private static Dictionary<string, string?> Words(string words) => new() { ["en"] = words, ["az"] = words };

    /// <summary>Runs an action by its code, as the API does.</summary>
    public async Task<object> Do(string code, object input, string? reason = null)
    {
        var known = app.Services.GetRequiredService<ActionBook>().Find(code)!;
        var typed = JsonSerializer.Deserialize(JsonSerializer.Serialize(input, KernelJson.Options), known.Info.Input, KernelJson.Options)!;
        var result = await known.Run(
            app.Services.GetRequiredService<IActions>(),
            typed,
            new Asked(RunningApp.Operator, null, reason),
            default
        );
        return result.Ok ? result.Value : throw new InvalidOperationException("Refused: " + string.Join(", ", result.Refusals));
    }

    private async Task<T> Ask<TService, T>(Func<TService, Task<T>> question)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
