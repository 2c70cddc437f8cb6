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
/// Puts reviewed items into the committee's plan for a session, which is begun where it is not there. An item whose wording already
/// stands in the plan is left alone, so that the same text twice changes nothing the second time.
/// </summary>
internal sealed record ApplyProposal(BodyId Committee, SessionId Session, IReadOnlyList<ItemWording> Items) : IInput<PlanImported>;

internal sealed class ApplyProposalAction : IAction<ApplyProposal, PlanImported>
{
    private const int Most = 2000;

    public async Task<Result<PlanImported>> Act(ApplyProposal input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(BodyScope.Record(input.Committee)) is { } no)
        {
            return no;
        }

        if (input.Items.Count is 0 or > Most)
        {
            return new Refusal(input.Items.Count == 0 ? "plan.import.nothing" : "plan.import.too-many").With("limit", Most);
        }

        var plan = await context
            .Db.WorkPlans.Include(p => p.Items)
            .FirstOrDefaultAsync(p => p.Committee == input.Committee && p.Session == input.Session, ct);
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

        var added = 0;
        var taken = plan.Items.Select(i => i.Number).ToHashSet(StringComparer.Ordinal);
        var known = plan.Items.SelectMany(i => i.Title.Languages.Select(l => Folding.Fold(i.Title[l]!))).ToHashSet(StringComparer.Ordinal);
        foreach (var wording in input.Items)
        {
            if (wording.Problems() is { Count: > 0 } problems)
            {
                return problems;
            }

            if (wording.Title.Values.Any(t => !string.IsNullOrWhiteSpace(t) && known.Contains(Folding.Fold(t.Trim()))))
            {
                continue;
            }

            var free = wording.Number is { } number && taken.Contains(number) ? wording with { Number = null } : wording;
            var item = AddItemAction.Make(plan, free, context, taken, plan.Items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1);
            taken.Add(item.Number);
            plan.Items.Add(item);
            context.Db.Add(item);
            added++;
        }

        context.About("plan", plan.Id.Value);
        return new PlanImported(plan.Id, added, input.Items.Count - added);
    }
}
