using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions.Importing;

/// <summary>
/// Puts reviewed items into the committee's plan for a session, which is begun where it is not there. An item that already stands in
/// the plan is left alone unless it is to be changed, so that the same text twice changes nothing the second time.
/// </summary>
internal sealed record ApplyProposal(BodyId Committee, SessionId Session, IReadOnlyList<PlannedItem> Items) : IInput<PlanImported>;

/// <summary>One item to be put into a plan.</summary>
/// <param name="Wording">What is written of it.</param>
/// <param name="Objective">The direction it stands under; made where the plan has none of that title.</param>
/// <param name="Key">The public id of the item it was, in a file that Comitia wrote.</param>
/// <param name="Change">Whether an item that is there already is to be changed; else it is left alone.</param>
/// <param name="Seen">The version of that item which the person saw when deciding so.</param>
/// <param name="Again">Whether it is put in once more where it was withdrawn; else it stays out.</param>
internal sealed record PlannedItem(
    ItemWording Wording,
    LocalText? Objective = null,
    string? Key = null,
    bool Change = false,
    int? Seen = null,
    bool Again = false
);

internal sealed class ApplyProposalAction(ISessions sessions, KnownNames names) : IAction<ApplyProposal, PlanImported>
{
    private const int Most = 2000;

    public async Task<Result<PlanImported>> Act(ApplyProposal input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(BodyScope.Record(input.Committee)) is { } no)
        {
            return no;
        }

        if (await sessions.Find(input.Session, ct) is null)
        {
            return new Refusal("plan.import.session", Field: "Session");
        }

        if (input.Items.Count is 0 or > Most)
        {
            return new Refusal(input.Items.Count == 0 ? "plan.import.nothing" : "plan.import.too-many").With("limit", Most);
        }

        var plan = await context.Db.WordedPlans.FirstOrDefaultAsync(p => p.Committee == input.Committee && p.Session == input.Session, ct);
        if (plan?.State == PlanState.Closed)
        {
            return new Refusal("plan.closed", RefusalKind.Conflict);
        }

        if (plan is null)
        {
            plan = new WorkPlan
            {
                Id = context.NewId<WorkPlanId>(),
                Committee = input.Committee,
                Session = input.Session,
            };
            context.Db.Add(plan);
        }

        if (input.Items.SelectMany(i => i.Wording.Problems()).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var linked = await names.Link([.. input.Items.Select(i => i.Wording)], ct);
        return Put(plan, [.. input.Items.Select((item, n) => item with { Wording = linked[n] })], context);
    }

    private static Result<PlanImported> Put(WorkPlan plan, IReadOnlyList<PlannedItem> items, ActionContext context)
    {
        var (added, changed, differing) = (0, 0, 0);
        var used = new HashSet<PlanItemId>();
        var touched = new List<Guid>();
        var taken = plan.Items.Select(i => i.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var planned in items)
        {
            var known = PlanMatch.Find(plan, planned, used);
            if (known is null || (planned.Again && known.Decision == ItemDecision.Withdrawn))
            {
                var item = Add(plan, planned, taken, context);
                used.Add(item.Id);
                touched.Add(item.Id.Value);
                added++;
                continue;
            }

            used.Add(known.Id);
            var differences = known.Decision == ItemDecision.Withdrawn ? [] : PlanMatch.Differences(plan, known, planned);
            if (!planned.Change || differences.Count == 0)
            {
                differing += differences.Count > 0 ? 1 : 0;
                continue;
            }

            if (Change(plan, known, planned, context) is { } problem)
            {
                return problem;
            }

            touched.Add(known.Id.Value);
            changed++;
        }

        context.About("plan", plan.Id.Value);
        context.AlsoAbout("plan-item", touched);
        return new PlanImported(plan.Id, added, items.Count - added - changed, changed, differing);
    }

    private static PlanItem Add(WorkPlan plan, PlannedItem planned, HashSet<string> taken, ActionContext context)
    {
        var wording =
            planned.Wording.Number is { } number && taken.Contains(number) ? planned.Wording with { Number = null } : planned.Wording;
        var position = plan.Items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1;
        var item = AddItemAction.Make(plan, wording with { Objective = Direction(plan, planned, context) }, context, taken, position);
        taken.Add(item.Number);
        plan.Items.Add(item);
        context.Db.Add(item);
        return item;
    }

    private static Refusal? Change(WorkPlan plan, PlanItem item, PlannedItem planned, ActionContext context)
    {
        if (planned.Seen is { } seen && ActionContext.Outdated(item, seen) is not null)
        {
            return new Refusal("plan.import.changed-meanwhile", RefusalKind.Conflict).With("number", item.Number);
        }

        var number = planned.Wording.Number ?? item.Number;
        if (number != item.Number && plan.Items.Exists(i => i != item && i.Number == number))
        {
            return new Refusal("plan.number-taken").With("number", number);
        }

        item.Number = number;
        (PlanMatch.OnTo(planned.Wording, item) with { Objective = Direction(plan, planned, context) }).ApplyTo(item, context.Now);
        plan.MoveOn();
        return null;
    }

    private static ObjectiveId? Direction(WorkPlan plan, PlannedItem planned, ActionContext context)
    {
        if (planned.Objective is not { IsEmpty: false } title)
        {
            return null;
        }

        if (PlanMatch.Direction(plan, title) is { } known)
        {
            return known.Id;
        }

        var objective = new Objective
        {
            Id = context.NewId<ObjectiveId>(),
            PlanId = plan.Id,
            Title = title,
            Position = plan.Objectives.Count + 1,
        };
        plan.Objectives.Add(objective);
        context.Db.Add(objective);
        return objective.Id;
    }
}
