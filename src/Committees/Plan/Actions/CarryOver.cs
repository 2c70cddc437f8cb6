using Comitia.Calendar.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Carries items over to the committee's plan of another session, which is begun where it is not there yet; the new items say where they come from.</summary>
internal sealed record CarryOver(WorkPlanId Plan, IReadOnlyList<PlanItemId> Items, SessionId To, string? Reason) : IInput<WorkPlanId>;

internal sealed class CarryOverAction(ISessions sessions) : IAction<CarryOver, WorkPlanId>
{
    public async Task<Result<WorkPlanId>> Act(CarryOver input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadPlan(input.Plan, ct) is not { } plan)
        {
            return Refusal.NotFound("plan");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        if (plan.State == PlanState.Closed || input.To == plan.Session)
        {
            return plan.State == PlanState.Closed
                ? new Refusal("plan.closed", RefusalKind.Conflict)
                : new Refusal("plan.carry-same-session", Field: "To");
        }

        if (await sessions.Find(input.To, ct) is null)
        {
            return new Refusal("plan.carry-needs-plan", Field: "To");
        }

        var items = await context
            .Db.PlanItems.Include(i => i.Responsible)
            .Include(i => i.Counterparts)
            .AsSplitQuery()
            .Where(i => i.PlanId == plan.Id && input.Items.Contains(i.Id))
            .OrderBy(i => i.Position)
            .ToListAsync(ct);
        if (items.Count == 0)
        {
            return new Refusal("plan.nothing-selected");
        }

        if (StillHere.Problem(items) is { } gone)
        {
            return gone;
        }

        var target = await context
            .Db.WorkPlans.Include(p => p.Items)
            .FirstOrDefaultAsync(p => p.Committee == plan.Committee && p.Session == input.To, ct);
        if (target is null)
        {
            target = new WorkPlan
            {
                Id = context.NewId<WorkPlanId>(),
                Committee = plan.Committee,
                Session = input.To,
            };
            context.Db.Add(target);
        }
        else if (target.State == PlanState.Closed)
        {
            return new Refusal("plan.carry-closed", RefusalKind.Conflict, "To");
        }

        foreach (var item in items)
        {
            var copy = ItemCopy.Of(item, target, context);
            copy.CarriedFrom = item.Id;
            target.Items.Add(copy);
            context.Db.Add(copy);
            (item.Decision, item.CarriedTo, item.Reason) = (ItemDecision.CarriedOver, copy.Id, input.Reason?.Trim());
        }

        context.About("plan", plan.Id.Value);
        context.AlsoAbout("plan-item", items.Select(i => i.Id.Value).Concat(items.Select(i => i.CarriedTo!.Value.Value)));
        return target.Id;
    }
}
