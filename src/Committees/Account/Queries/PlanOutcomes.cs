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
            return ([.. lines.Select(l => Outcome(l, 0, adopted: null))], []);
        }

        var titled = adopted.Objectives.Where(o => o.Title is not null).ToList();
        var places = adopted
            .Objectives.SelectMany(o => o.Items.Select(i => (Item: i, Objective: titled.IndexOf(o) + 1)))
            .ToDictionary(p => p.Item.Number, StringComparer.Ordinal);
        return (
            [
                .. lines
                    .Where(l => places.ContainsKey(l.Number))
                    .Select(l => Outcome(l, places[l.Number].Objective, places[l.Number].Item))
                    .OrderBy(o => o.Objective),
            ],
            [.. titled.Select(o => o.Title!)]
        );
    }

    /// <summary>Only the states, for the session before: to compare with.</summary>
    public async Task<IReadOnlyList<ItemState>?> States(BodyLine committee, SessionLine session, Viewer viewer, CancellationToken ct) =>
        await plans.Find(committee.Id, session.Id, viewer, ct) is { AdoptedVersion: > 0 }
            ? [.. (await Of(committee, session, viewer, ct)).Items.Select(i => i.State)]
            : null;

    private static PaperOutcome Outcome(PlanItemLine line, int objective, PublicPlanItem? adopted) =>
        new(
            line.Id,
            line.Plan,
            line.Number,
            objective,
            adopted is not null,
            line.Kind,
            adopted?.Title ?? line.Title,
            adopted is null ? line.Condition : adopted.Condition,
            adopted is null ? line.From : adopted.From,
            adopted is null ? line.To : adopted.To,
            line.State,
            line.Late,
            line.Reason,
            [
                .. line
                    .Evidence.Where(e => e.Standing == EvidenceStanding.Happened)
                    .Select(e => new PaperEvidence(e.Id, e.Kind, e.Date, e.Title, e.Standing, e.Link, Named: false)),
            ]
        );
}
