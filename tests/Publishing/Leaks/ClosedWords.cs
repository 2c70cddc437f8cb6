using Comitia.Account.Contracts;
using Comitia.Account.Tests.World;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using Comitia.Publishing.Contracts;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Publishing.Tests.Leaks;

/// <summary>Marked words in everything that stays inside beside a plan and an account that are public.</summary>
internal sealed class ClosedWords(AccountWorld world)
{
    private readonly List<string> planted = [];

    public IReadOnlyList<string> Planted => planted;

    private string Mark(string what)
    {
        planted.Add($"MARKER-{what}");
        return planted[^1];
    }

    /// <summary>A public plan and account, and round them everything that is not public.</summary>
    public async Task Plant()
    {
        var (plan, _) = await world.Session();
        var account = await world.Account();
        await world.Item(plan, "6", "Visit to the southern canal");
        var givenUp = await world.Objective(plan, Mark("direction-given-up"));
        await world.Ask<ObjectiveId>(
            "plan.set-objective",
            new
            {
                plan,
                objective = givenUp,
                title = new { en = Mark("direction-given-up") },
                withdraw = true,
            }
        );
        await world.Adopt(plan);
        var item = await world.Item(plan, "5", Mark("item-added-after-adoption"), Mark("in-azerbaijani"), Mark("condition"));
        await world.Objective(plan, Mark("objective-not-adopted"));
        await world.Ask<Guid>("plan.comment", new { item, text = Mark("comment") });
        await world.Evidence(item, Mark("evidence-of-an-unpublished-item"));
        var draft = await world.Plan(Places.Autumn);
        await world.Item(draft, "1", Mark("item-of-a-draft-plan"));

        // On an item that is public: its evidence stays without a title, what is said beside it stays inside.
        var known = await Known(plan);
        await world.Evidence(known, Mark("evidence-not-named"), 20);
        await world.Ask<Guid>("plan.comment", new { item = known, text = Mark("comment-on-a-public-item") });
        await world.Approve(account);
        await world.Evidence(known, "A second hearing", 25);
        await world.Approve(account);

        await PlantMeeting();
        await PlantPeople();
        await PlantWhatWasTakenOff();

        // After approval: text being worked on, who did it and why.
        var actions = world.App.Services.GetRequiredService<IActions>();
        var writer = Viewer.Operator(Mark("name-of-an-account"));
        var written = await actions.Run(
            new WriteProse(account, "conclusion", 0, "en", Mark("heading"), Mark("prose-being-written")),
            new Asked(writer, "MARKER-key", Mark("reason-in-the-audit"))
        );
        written.Ok.Should().BeTrue();
    }

    /// <summary>A meeting that was held, with all that is kept of it: no meeting is public yet.</summary>
    private async Task PlantMeeting()
    {
        Dictionary<string, string> Words(string what) => new() { ["en"] = Mark(what), ["az"] = Mark(what + "-az") };
        var meeting = await world.Ask<MeetingId>(
            "meetings.convene",
            new
            {
                owner = Places.Waters.Id,
                wording = new
                {
                    session = Places.Spring.Id,
                    kind = "ordinary",
                    title = Words("meeting"),
                    place = Mark("place"),
                    start = "2026-02-20T10:00:00",
                    zone = "Etc/UTC",
                    noticeGivenOn = "2026-02-01",
                },
            }
        );
        await world.Ask<AgendaItemId>(
            "meetings.add-agenda-item",
            new
            {
                meeting,
                wording = new
                {
                    kind = "discussion",
                    title = Words("agenda"),
                    closed = true,
                    presenterName = Mark("presenter"),
                },
            }
        );
        await world.Ask<MeetingId>("meetings.hold", new { meeting });
        await world.Ask<DecisionId>("meetings.record-decision", new { meeting, text = Words("decision") });
        await world.Ask<MeetingId>("meetings.edit-minutes", new { meeting, text = Words("minutes") });
        await PlantInAPublishedAgenda();
        await world.Ask<MatterId>(
            "matters.add",
            new
            {
                committee = Places.Waters.Id,
                kind = "bill",
                title = Words("matter"),
            }
        );
    }

    /// <summary>An agenda that is public, with an item that is taken without the public, and a reason that is the committee's own.</summary>
    private async Task PlantInAPublishedAgenda()
    {
        var meeting = await world.Ask<MeetingId>(
            "meetings.convene",
            new
            {
                owner = Places.Waters.Id,
                wording = new
                {
                    session = Places.Spring.Id,
                    kind = "ordinary",
                    title = new Dictionary<string, string> { ["en"] = "A meeting that is public" },
                    start = "2026-03-24T10:00:00",
                    zone = "Etc/UTC",
                },
            }
        );
        foreach (var closed in new[] { false, true })
        {
            await world.Ask<AgendaItemId>(
                "meetings.add-agenda-item",
                new
                {
                    meeting,
                    wording = new
                    {
                        kind = "discussion",
                        title = closed
                            ? new Dictionary<string, string> { ["en"] = Mark("closed-item"), ["az"] = Mark("closed-item-az") }
                            : new Dictionary<string, string> { ["en"] = "An item for everybody" },
                        closed,
                        presenterName = closed ? Mark("closed-presenter") : "Ada Fen",
                    },
                }
            );
        }

        await world.Ask<int>("meetings.publish-agenda", new { meeting });
        await world.Ask<MeetingId>("meetings.cancel", new { meeting, reason = Mark("why-cancelled") });
    }

    /// <summary>A plan that was public in two versions and was taken off: nothing of it is served any more but why.</summary>
    private async Task PlantWhatWasTakenOff()
    {
        var once = AnyPlan.Of(1, AnyPlan.Item("k1", "1", Mark("in-a-record-taken-off"))) with { CommitteeCode = "budget" };
        await world.App.Do(new PublishIt(once));
        var twice = AnyPlan.Of(2, AnyPlan.Item("k1", "1", Mark("in-its-second-version"))) with { CommitteeCode = "budget" };
        await world.App.Do(new PublishIt(twice));
        await world.App.Do(new WithdrawRecord("plan", "budget", "2026-spring", "published by mistake"));
    }

    private async Task PlantPeople()
    {
        await world.Ask<BodyId>(
            "directory.add-body",
            new
            {
                wording = new
                {
                    kind = "ministry",
                    name = new Dictionary<string, string> { ["en"] = Mark("body") },
                    code = "hidden",
                },
            }
        );
        await world.Ask<PersonId>("directory.add-person", new { wording = new { name = Mark("person") } });
    }

    private async Task<PlanItemId> Known(WorkPlanId plan)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var items = await scope
            .ServiceProvider.GetRequiredService<IPlans>()
            .Items(plan, RunningApp.Operator, new LocalDate(2026, 3, 2), default);
        return items.First(i => i.Number == "2").Id;
    }
}
