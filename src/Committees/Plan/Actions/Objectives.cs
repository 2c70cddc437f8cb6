using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Adds an objective (no id), words it anew, or withdraws it; items under a withdrawn one stand without an objective.</summary>
/// <param name="Read">The version that the person changes; null changes it whatever it says.</param>
internal sealed record SetObjective(
    WorkPlanId Plan,
    ObjectiveId? Objective,
    IReadOnlyDictionary<string, string?> Title,
    bool Withdraw = false,
    int? Read = null
) : IInput<ObjectiveId>;

internal sealed class SetObjectiveAction : IAction<SetObjective, ObjectiveId>
{
    public async Task<Result<ObjectiveId>> Act(SetObjective input, ActionContext context, CancellationToken ct)
    {
        var plan = await context.Db.WorkPlans.Include(p => p.Objectives).FirstOrDefaultAsync(p => p.Id == input.Plan, ct);
        if (plan is null)
        {
            return Refusal.NotFound("plan");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        if (plan.State == PlanState.Closed)
        {
            return new Refusal("plan.closed", RefusalKind.Conflict);
        }

        var objective = plan.Objectives.Find(o => o.Id == input.Objective);
        if (objective is null && input.Objective is not null)
        {
            return new Refusal("plan.objective-elsewhere", Field: "Objective");
        }

        if (objective is not null && ActionContext.Outdated(objective, input.Read) is { } outdated)
        {
            return outdated;
        }

        var title = ItemWording.Worded(objective?.Title ?? LocalText.Empty, input.Title);
        if (title.IsEmpty)
        {
            return new Refusal("plan.title-missing", Field: "Title");
        }

        if (objective is null)
        {
            objective = new Objective
            {
                Id = context.NewId<ObjectiveId>(),
                PlanId = plan.Id,
                Title = title,
                Position = plan.Objectives.Count + 1,
            };
            context.Db.Add(objective);
        }

        (objective.Title, objective.Withdrawn) = (title, input.Withdraw);
        if (input.Withdraw)
        {
            var under = await context.Db.PlanItems.Where(i => i.PlanId == plan.Id && i.ObjectiveId == objective.Id).ToListAsync(ct);
            under.ForEach(i => i.ObjectiveId = null);
        }

        plan.MoveOn();
        context.About("plan", plan.Id.Value);
        return objective.Id;
    }
}
