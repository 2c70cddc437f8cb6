using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>
/// Says of items that they are dropped, were not called for, go on, or are withdrawn from the draft; <see cref="ItemDecision.None"/>
/// takes the last word back, and is the undo of each of them.
/// </summary>
/// <param name="Plan">The plan the items belong to.</param>
/// <param name="Items">One or many.</param>
/// <param name="Decision">What is decided; carrying over is an action of its own.</param>
/// <param name="Reason">Why: needed for what the account publishes with its reason, which is dropping, not called for, and leaving a plan that was adopted.</param>
internal sealed record DecideItems(WorkPlanId Plan, IReadOnlyList<PlanItemId> Items, ItemDecision Decision, string? Reason) : IInput<int>;

internal sealed class DecideItemsAction : IAction<DecideItems, int>
{
    public async Task<Result<int>> Act(DecideItems input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadPlan(input.Plan, ct) is not { } plan)
        {
            return Refusal.NotFound("plan");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        var items = await context
            .Db.PlanItems.Include(i => i.Evidence)
            .Where(i => i.PlanId == plan.Id && input.Items.Contains(i.Id))
            .ToListAsync(ct);
        if (items.Count == 0)
        {
            return new Refusal("plan.nothing-selected");
        }

        if (Problem(plan, items, input) is { } problem)
        {
            return problem;
        }

        if (await TakenBack.Undo(items, context, ct) is { } stays)
        {
            return stays;
        }

        if (input.Decision == ItemDecision.Withdrawn || items.Exists(i => i.Decision == ItemDecision.Withdrawn))
        {
            plan.MoveOn();
        }

        foreach (var item in items)
        {
            item.Decision = input.Decision;
            item.Reason = input.Decision == ItemDecision.None ? null : input.Reason?.Trim();
            item.CarriedTo = null;
        }

        context.About(items.Count == 1 ? "plan-item" : "plan", items.Count == 1 ? items[0].Id.Value : plan.Id.Value);
        context.AlsoAbout("plan-item", items.Select(i => i.Id.Value));
        context.Says(input.Decision.ToString().ToLowerInvariant());
        return items.Count;
    }

    /// <summary>Whether the account will say why: what was adopted and then withdrawn stands there as dropped.</summary>
    public static bool NeedsReason(ItemDecision decision, WorkPlan plan) =>
        decision is ItemDecision.Dropped or ItemDecision.NotCalledFor || (decision == ItemDecision.Withdrawn && plan.AdoptedVersion > 0);

    private static Refusal? Problem(WorkPlan plan, List<PlanItem> items, DecideItems input) =>
        plan.State == PlanState.Closed ? new Refusal("plan.closed", RefusalKind.Conflict)
        : input.Decision == ItemDecision.CarriedOver ? new Refusal("plan.carry-needs-plan")
        : NeedsReason(input.Decision, plan) && string.IsNullOrWhiteSpace(input.Reason) ? new Refusal("plan.reason-missing", Field: "Reason")
        : input.Decision == ItemDecision.NotCalledFor && items.Find(i => i.Condition is null) is { } unconditional
            ? new Refusal("plan.no-condition").With("number", unconditional.Number)
        : input.Decision == ItemDecision.Continuing
        && items.Find(i => i.Evidence.TrueForAll(e => e.Standing != EvidenceStanding.Happened)) is { } bare
            ? new Refusal("plan.no-evidence").With("number", bare.Number)
        : input.Decision == ItemDecision.Withdrawn && plan.AdoptedVersion > 0 && items.Exists(i => i.Evidence.Count > 0)
            ? new Refusal("plan.withdraw-evidence")
        : null;
}
