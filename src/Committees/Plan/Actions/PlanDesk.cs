using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;

namespace Comitia.Plan.Actions;

/// <summary>See <see cref="IPlanDesk"/>.</summary>
internal sealed class PlanDesk(IActions actions) : IPlanDesk
{
    public Task<Result<WorkPlanId>> Begin(BodyId committee, SessionId session, Asked asked, CancellationToken ct) =>
        actions.Run(new CreatePlan(committee, session), asked, ct);

    public Task<Result<PlanItemId>> Add(WorkPlanId plan, PlanItemText item, Asked asked, CancellationToken ct) =>
        actions.Run(
            new AddItem(
                plan,
                new ItemWording
                {
                    Kind = item.Kind,
                    Title = item.Title,
                    Condition = item.Condition ?? new Dictionary<string, string?>(StringComparer.Ordinal),
                    ExpectedOutput = item.ExpectedOutput ?? new Dictionary<string, string?>(StringComparer.Ordinal),
                    From = item.From,
                    To = item.To,
                    Times = ItemCourse.UsualTimes(item.Kind),
                    Responsible = [.. (item.Responsible ?? []).Select(p => new NamedPerson(p.Person, p.Name))],
                    Counterparts = [.. (item.Counterparts ?? []).Select(b => new NamedBody(b.Body, b.Name))],
                }
            ),
            asked,
            ct
        );

    public Task<Result<int>> Decide(
        WorkPlanId plan,
        PlanItemId item,
        ItemDecision decision,
        string reason,
        Asked asked,
        CancellationToken ct
    ) => actions.Run(new DecideItems(plan, [item], decision, reason), asked, ct);

    public Task<Result<WorkPlanId>> CarryOver(
        WorkPlanId plan,
        PlanItemId item,
        SessionId to,
        string reason,
        Asked asked,
        CancellationToken ct
    ) => actions.Run(new CarryOver(plan, [item], to, reason), asked, ct);

    public Task<Result<WorkPlanId>> Close(WorkPlanId plan, Asked asked, CancellationToken ct) =>
        actions.Run(new ClosePlan(plan), asked, ct);
}
