using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Takes back evidence that a clerk wrote by hand; it stays to be seen as withdrawn. What a meeting recorded, the meeting takes back.</summary>
internal sealed record TakeBackEvidence(EvidenceId Evidence, bool Restore = false) : IInput<EvidenceId>;

internal sealed class TakeBackEvidenceAction : IAction<TakeBackEvidence, EvidenceId>
{
    public async Task<Result<EvidenceId>> Act(TakeBackEvidence input, ActionContext context, CancellationToken ct)
    {
        var evidence = await context.Db.PlanEvidence.FirstOrDefaultAsync(e => e.Id == input.Evidence, ct);
        if (evidence is null || await context.Db.LoadItem(evidence.ItemId, ct) is not var (plan, item))
        {
            return Refusal.NotFound("plan-evidence");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        if (evidence.Reference is not null || plan.State == PlanState.Closed)
        {
            return evidence.Reference is null
                ? new Refusal("plan.closed", RefusalKind.Conflict)
                : new Refusal("plan.evidence-elsewhere", RefusalKind.Conflict);
        }

        evidence.Standing = input.Restore ? EvidenceStanding.Happened : EvidenceStanding.Withdrawn;
        context.About("plan-item", item.Id.Value);
        return evidence.Id;
    }
}
