using Comitia.Account.Rules;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Publishing.Contracts;
using NodaTime;

namespace Comitia.Account.Queries;

/// <summary>Plan against actual: what became of each item of a committee's plan, in the wording that was adopted.</summary>
internal sealed class PlanOutcomes(IPlans plans, IPublished published, OfficeDesk office)
{
    /// <summary>The items with what became of them; where the plan was published, only the items that it holds, in its wording and its order of objectives.</summary>
    public async Task<(IReadOnlyList<PaperOutcome> Items, IReadOnlyList<LocalText> Objectives)> Of(
        BodyLine committee,
        SessionLine session,
        Viewer viewer,
        CancellationToken ct
    )
    {
        if (await plans.Find(committee.Id, session.Id, viewer, ct) is not { } plan)
        {
            return ([], []);
        }

        // Once the session is over, or its plan closed, every period has ended: what happened in it is done.
        var over = plan.State == PlanState.Closed || office.Today > session.To;
        var lines = await plans.Items(plan.Id, viewer, over ? session.To.PlusDays(1) : office.Today, ct);
        if (plan.AdoptedVersion == 0 || await published.Plan(committee.Code, session.Code, ct) is not { } adopted)
        {
            return ([.. lines.Where(l => !l.Withdrawn).Select(l => Outcome(l, l, 0, adopted: null))], []);
        }

        var titled = adopted.Objectives.Where(o => o.Title is not null).ToList();
        var byKey = lines.ToDictionary(l => l.PublicKey, StringComparer.Ordinal);
        var byId = lines.ToDictionary(l => l.Id);
        return (
            [
                .. from objective in adopted.Objectives
                from item in objective.Items
                where byKey.ContainsKey(item.Key)
                let line = byKey[item.Key]
                let place = titled.IndexOf(objective) + 1
                orderby place
                select Outcome(line, Standing(line, byId), place, item),
            ],
            [.. titled.Select(o => o.Title!)]
        );
    }

    /// <summary>The line itself, or that of the item it was merged into: what became of that, became of both.</summary>
    private static PlanItemLine Standing(PlanItemLine line, Dictionary<PlanItemId, PlanItemLine> byId)
    {
        for (var steps = 0; steps < byId.Count && line.MergedInto is { } into && byId.TryGetValue(into, out var next); steps++)
        {
            line = next;
        }

        return line;
    }

    /// <summary>Only the states, for the session before: to compare with.</summary>
    public async Task<IReadOnlyList<ItemState>?> States(BodyLine committee, SessionLine session, Viewer viewer, CancellationToken ct) =>
        await plans.Find(committee.Id, session.Id, viewer, ct) is { AdoptedVersion: > 0 }
            ? [.. (await Of(committee, session, viewer, ct)).Items.Select(i => i.State)]
            : null;

    /// <summary>What became of an item: one that was adopted and then withdrawn was dropped, whoever looks at what was published.</summary>
    private static PaperOutcome Outcome(PlanItemLine line, PlanItemLine standing, int objective, PublicPlanItem? adopted) =>
        new(
            standing.Id,
            line.Plan,
            adopted?.Number ?? line.Number,
            objective,
            adopted is not null,
            line.Kind,
            adopted?.Title ?? line.Title,
            adopted is null ? line.Condition : adopted.Condition,
            adopted is null ? line.From : adopted.From,
            adopted is null ? line.To : adopted.To,
            standing.Withdrawn ? ItemState.Dropped : standing.State,
            !standing.Withdrawn && standing.Late,
            standing.Reason,
            [
                .. standing
                    .Evidence.Where(e => e.Standing == EvidenceStanding.Happened)
                    .Select(e => new PaperEvidence(e.Id, e.Kind, e.Date, e.Title, e.Standing, e.Link, Named: false)),
            ]
        );
}
