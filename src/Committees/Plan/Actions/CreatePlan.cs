using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Begins the draft of a committee's plan for a session; one plan for each.</summary>
internal sealed record CreatePlan(BodyId Committee, SessionId Session) : IInput<WorkPlanId>;

internal sealed class CreatePlanAction(ISessions sessions) : IAction<CreatePlan, WorkPlanId>
{
    public async Task<Result<WorkPlanId>> Act(CreatePlan input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(BodyScope.Record(input.Committee)) is { } no)
        {
            return no;
        }

        if (await sessions.Find(input.Session, ct) is null)
        {
            return new Refusal("plan.import.session", Field: "Session");
        }

        if (await context.Db.WorkPlans.AnyAsync(p => p.Committee == input.Committee && p.Session == input.Session, ct))
        {
            return new Refusal("plan.exists", RefusalKind.Conflict);
        }

        var plan = new WorkPlan
        {
            Id = context.NewId<WorkPlanId>(),
            Committee = input.Committee,
            Session = input.Session,
        };
        context.Db.Add(plan);
        context.About("plan", plan.Id.Value);
        return plan.Id;
    }
}
