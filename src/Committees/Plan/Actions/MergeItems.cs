using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Makes one item out of several: evidence, people and counterparts come together on the first, the others are withdrawn and say where they went.</summary>
internal sealed record MergeItems(PlanItemId Into, IReadOnlyList<PlanItemId> Others) : IInput<PlanItemId>;

internal sealed class MergeItemsAction : IAction<MergeItems, PlanItemId>
{
    public async Task<Result<PlanItemId>> Act(MergeItems input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadItem(input.Into, ct) is not var (plan, into))
        {
            return Refusal.NotFound("plan-item");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        if (plan.State == PlanState.Closed)
        {
            return new Refusal("plan.closed", RefusalKind.Conflict);
        }

        var others = await context
            .Db.PlanItems.Include(i => i.Responsible)
            .Include(i => i.Counterparts)
            .Include(i => i.Evidence)
            .AsSplitQuery()
            .Where(i => i.PlanId == plan.Id && i.Id != into.Id && input.Others.Contains(i.Id))
            .OrderBy(i => i.Position)
            .ToListAsync(ct);
        if (others.Count == 0)
        {
            return new Refusal("plan.nothing-selected");
        }

        if (StillHere.Problem([into, .. others]) is { } gone)
        {
            return gone;
        }

        foreach (var other in others)
        {
            Move(other, into, context);
            (other.Decision, other.MergedInto, other.Reason) = (ItemDecision.Withdrawn, into.Id, null);
        }

        into.From = others.Append(into).Any(i => i.From is null) ? null : others.Append(into).Min(i => i.From);
        into.To = others.Append(into).Any(i => i.To is null) ? null : others.Append(into).Max(i => i.To);
        plan.MoveOn();
        context.About("plan-item", into.Id.Value);
        context.AlsoAbout("plan-item", others.Select(o => o.Id.Value));
        return into.Id;
    }

    private static void Move(PlanItem other, PlanItem into, ActionContext context)
    {
        foreach (var evidence in other.Evidence.ToList())
        {
            if (evidence.Reference is null || into.Evidence.TrueForAll(e => e.Reference != evidence.Reference))
            {
                other.Evidence.Remove(evidence);
                evidence.ItemId = into.Id;
                into.Evidence.Add(evidence);
            }
        }

        foreach (var person in other.Responsible.Where(p => into.Responsible.TrueForAll(r => r.Name != p.Name)))
        {
            into.Responsible.Add(
                new ItemPerson
                {
                    Id = Ids.NewGuid(context.Now),
                    Person = person.Person,
                    Name = person.Name,
                    Position = into.Responsible.Count,
                }
            );
        }

        foreach (var body in other.Counterparts.Where(b => into.Counterparts.TrueForAll(c => !c.Name.Equals(b.Name))))
        {
            into.Counterparts.Add(
                new ItemCounterpart
                {
                    Id = Ids.NewGuid(context.Now),
                    Body = body.Body,
                    Name = body.Name,
                    Position = into.Counterparts.Count,
                }
            );
        }
    }
}
