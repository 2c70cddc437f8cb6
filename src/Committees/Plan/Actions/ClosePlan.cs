using Comitia.Calendar.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Plan.Actions;

/// <summary>
/// Closes an adopted plan at the end of its session: every item must be settled - done, continuing, carried over, dropped or not called
/// for. Opening again is its undo.
/// </summary>
internal sealed record ClosePlan(WorkPlanId Plan, bool OpenAgain = false) : IInput<WorkPlanId>;

internal sealed class ClosePlanAction(OfficeDesk office, ISessions sessions) : IAction<ClosePlan, WorkPlanId>
{
    public async Task<Result<WorkPlanId>> Act(ClosePlan input, ActionContext context, CancellationToken ct)
    {
        var plan = await context
            .Db.WorkPlans.Include(p => p.Items)
                .ThenInclude(i => i.Evidence)
            .AsSplitQuery()
            .FirstOrDefaultAsync(p => p.Id == input.Plan, ct);
        if (plan is null)
        {
            return Refusal.NotFound("plan");
        }

        if (context.Denied(PlanPermissions.Adopt, plan) is { } no)
        {
            return no;
        }

        context.Undoes(input.OpenAgain);
        context.About("plan", plan.Id.Value);
        if (input.OpenAgain)
        {
            plan.ClosedOn = null;
            return plan.Id;
        }

        if (plan.State is not (PlanState.Adopted or PlanState.Closed))
        {
            return new Refusal("plan.close-not-adopted", RefusalKind.Conflict);
        }

        // Closing ends every period: what has evidence by then is done.
        var end = (await sessions.Find(plan.Session, ct))?.To ?? office.Today;
        var day = LocalDate.Max(office.Today, end.PlusDays(1));
        var open = plan.Items.Where(i =>
            i.Decision != ItemDecision.Withdrawn && !ItemCourse.IsSettled(ItemCourse.State(i.Facts(end, day), day))
        );
        var numbers = open.OrderBy(i => i.Position).Select(i => i.Number).ToList();
        if (numbers.Count > 0)
        {
            return new Refusal("plan.items-open", RefusalKind.Conflict).With("numbers", numbers).With("count", numbers.Count);
        }

        plan.ClosedOn ??= office.Today;
        return plan.Id;
    }
}
