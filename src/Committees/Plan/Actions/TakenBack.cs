using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>
/// What else goes back when the last word on items is taken back: an item carried over leaves the plan that took it up, unless something
/// happened to it there; an item merged into another stays so, for its evidence is the other's.
/// </summary>
internal static class TakenBack
{
    /// <summary>Undoes it, or says why it stays; then nothing is changed.</summary>
    public static async Task<Refusal?> Undo(WorkPlan plan, List<PlanItem> items, ActionContext context, CancellationToken ct)
    {
        if (items.Find(i => i.MergedInto is not null) is { } merged)
        {
            return new Refusal("plan.merged-stays", RefusalKind.Conflict).With("number", merged.Number);
        }

        var ids = items.Where(i => i.CarriedTo is not null).Select(i => i.CarriedTo!.Value).ToList();
        if (ids.Count == 0)
        {
            return null;
        }

        var copies = await context.Db.PlanItems.Include(i => i.Evidence).Where(i => ids.Contains(i.Id)).ToListAsync(ct);
        var planIds = copies.Select(c => c.PlanId).ToList();
        var plans = await context.Db.WorkPlans.Where(p => planIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var item in items)
        {
            if (copies.Find(c => c.Id == item.CarriedTo) is not { } copy || copy.Decision == ItemDecision.Withdrawn)
            {
                continue;
            }

            if (!IsUntouched(copy, item, plans[copy.PlanId]))
            {
                return new Refusal("plan.carried-stays", RefusalKind.Conflict).With("number", item.Number).With("there", copy.Number);
            }

            copy.Decision = ItemDecision.Withdrawn;
            plans[copy.PlanId].MoveOn();
        }

        context.AlsoAbout("plan-item", ids.Select(i => i.Value));
        return null;
    }

    private static bool IsUntouched(PlanItem copy, PlanItem item, WorkPlan there) =>
        there is { AdoptedVersion: 0, ClosedOn: null }
        && copy is { Decision: ItemDecision.None, Evidence.Count: 0, From: null, To: null }
        && copy.Title.Equals(item.Title)
        && Equals(copy.Condition, item.Condition);
}
