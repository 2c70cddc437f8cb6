using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Bench.World;

/// <summary>A session in progress and a committee's plan in it, with people, counterparts and evidence as a real one has them.</summary>
internal static class PlanWorld
{
    private const string Code = "bench";

    /// <summary>The session that today lies in the middle of, with the one before it; made once a folder.</summary>
    public static async Task<SessionId> Session(Hand hand)
    {
        await using var scope = hand.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ISessions>().Find(Code, default) is { } known)
        {
            return known.Id;
        }

        var today = hand.Today;
        await Add(hand, Code + "-before", today.PlusDays(-300), today.PlusDays(-120));
        return await Add(hand, Code, today.PlusDays(-60), today.PlusDays(60));
    }

    public static Task<SessionId> Add(Hand hand, string code, LocalDate from, LocalDate to) =>
        hand.Do(new AddSession(new SessionWording(code, Text($"Session {code}", $"Sessiya {code}"), false, from, to)));

    public static Task<BodyId> Body(Hand hand, BodyKind kind, string name) =>
        hand.Do(new AddBody(new BodyWording { Kind = kind, Name = Text(name, name) }));

    /// <summary>So many items, in two languages; every other one done, one in ten late.</summary>
    public static async Task<(WorkPlanId Plan, IReadOnlyList<PlanItemId> Items)> Plan(
        Hand hand,
        BodyId committee,
        SessionId session,
        IReadOnlyList<BodyId> counterparts,
        int items
    )
    {
        var desk = hand.Services.GetRequiredService<IPlanDesk>();
        var plan = Hand.Expect(await desk.Begin(committee, session, Hand.Operator, default));
        var made = new List<PlanItemId>();
        for (var n = 0; n < items; n++)
        {
            var item = Hand.Expect(await desk.Add(plan, Item(n, hand.Today, counterparts), Hand.Operator, default));
            made.Add(item);
            if (n % 2 == 0)
            {
                var day = hand.Today.PlusDays(-1 - (n % 50));
                var title = LocalText.Of("en", $"Meeting {n} of the committee");
                await hand.Do(new RecordEvidence(item, EvidenceKind.Meeting, $"bench:{n}", day, title, EvidenceStanding.Happened));
            }
        }

        await hand.Do(new AdoptPlan(plan, null, hand.Today, null, LocalText.Of("en", "First meeting of the session")));
        return (plan, made);
    }

    private static PlanItemText Item(int n, LocalDate today, IReadOnlyList<BodyId> counterparts)
    {
        var due = n % 10 == 1 ? today.PlusDays(-1 - (n % 40)) : today.PlusDays(1 + (n % 50));
        return new PlanItemText(
            (PlanItemKind)(n % 9),
            Text(
                $"Hearing number {n} on the state of the northern canals and what their upkeep costs in a year",
                $"Şimal kanallarının vəziyyəti və onların illik saxlanma xərcləri haqqında {n} nömrəli dinləmə"
            ),
            n % 3 == 0 ? Text("where necessary", "zərurət olduqda") : null,
            null,
            due.PlusDays(-20),
            due,
            [(null, $"Person {n % 12}")],
            [
                (counterparts[n % counterparts.Count], LocalText.Of("en", $"Authority for waterways {n % counterparts.Count}")),
                (null, LocalText.Of("en", $"Society of friends of river {n % 7}")),
            ]
        );
    }

    public static Dictionary<string, string?> Text(string en, string az) => new(StringComparer.Ordinal) { ["en"] = en, ["az"] = az };
}
