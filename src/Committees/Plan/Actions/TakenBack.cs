using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>
/// What else goes back when another word, or none, takes the place of the last one on items: an item carried over leaves the plan that took
/// it up, unless something happened to it there; an item merged into another stays so, for its evidence is the other's.
/// </summary>
internal static class TakenBack
{
    /// <summary>Undoes it, or says why it stays; then nothing is changed.</summary>
    public static async Task<Refusal?> Undo(IReadOnlyList<PlanItem> items, ActionContext context, CancellationToken ct)
    {
        if (items.FirstOrDefault(i => i.MergedInto is not null) is { } merged)
        {
            return new Refusal("plan.merged-stays", RefusalKind.Conflict).With("number", merged.Number);
        }

        var carried = items.Where(i => i.CarriedTo is not null).ToList();
        if (carried.Count == 0)
        {
            return null;
        }

        var ids = carried.Select(i => i.CarriedTo!.Value).ToList();
        var both = carried.Select(i => i.Id).Concat(ids).ToList();
        var copies = await context
            .Db.PlanItems.Include(i => i.Responsible)
            .Include(i => i.Counterparts)
            .Include(i => i.Evidence)
            .AsSplitQuery()
            .Where(i => both.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, ct);
        var planIds = copies.Values.Select(c => c.PlanId).ToHashSet();
        var plans = await context.Db.WorkPlans.Where(p => planIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var restedOn = await RestedOn(context.Db, ids, ct);
        foreach (var item in carried)
        {
            if (!copies.TryGetValue(item.CarriedTo!.Value, out var copy) || copy is { Decision: ItemDecision.Withdrawn, MergedInto: null })
            {
                continue;
            }

            var there = plans[copy.PlanId];
            if (there is not { AdoptedVersion: 0, ClosedOn: null } || restedOn.Contains(copy.Id) || !IsUntouched(copy, item))
            {
                return new Refusal("plan.carried-stays", RefusalKind.Conflict).With("number", item.Number).With("there", copy.Number);
            }

            copy.Decision = ItemDecision.Withdrawn;
            there.MoveOn();
        }

        context.AlsoAbout("plan-item", ids.Select(i => i.Value));
        return null;
    }

    /// <summary>Which of the items somebody commented on, or made others out of or into.</summary>
    private static async Task<HashSet<PlanItemId>> RestedOn(ComitiaDb db, List<PlanItemId> ids, CancellationToken ct) =>
        [
            .. await db.PlanComments.Where(c => ids.Contains(c.ItemId) && c.TakenBack == null).Select(c => c.ItemId).ToListAsync(ct),
            .. await db
                .PlanItems.Where(i => ids.Contains(i.MergedInto!.Value) || ids.Contains(i.SplitFrom!.Value))
                .Select(i => i.MergedInto ?? i.SplitFrom!.Value)
                .ToListAsync(ct),
        ];

    private static bool IsUntouched(PlanItem copy, PlanItem item) =>
        copy is { Decision: ItemDecision.None, Evidence.Count: 0, From: null, To: null, ObjectiveId: null } && Snapshots.SaysAs(copy, item);
}
