using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Plan.Actions;

/// <summary>One field of many items at once: whatever is given is set, the rest stays.</summary>
internal sealed record ChangeItems(
    WorkPlanId Plan,
    IReadOnlyList<PlanItemId> Items,
    PlanItemKind? Kind = null,
    ObjectiveId? Objective = null,
    LocalDate? From = null,
    LocalDate? To = null,
    NamedPerson? Responsible = null
) : IInput<ItemsChanged>;

/// <summary>How many items were changed, and by which entry of the history that can be taken back.</summary>
internal sealed record ItemsChanged(int Count, Guid Entry);

internal sealed class ChangeItemsAction(KnownNames names) : IAction<ChangeItems, ItemsChanged>
{
    public async Task<Result<ItemsChanged>> Act(ChangeItems input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadPlan(input.Plan, ct) is not { } plan)
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

        if (input is { Kind: null, Objective: null, From: null, To: null, Responsible: null })
        {
            return new Refusal("plan.nothing-to-change");
        }

        if (await context.Db.ForeignObjective(plan.Id, input.Objective, ct) is { } foreign)
        {
            return foreign;
        }

        var items = await context
            .Db.PlanItems.Include(i => i.Responsible)
            .Where(i => i.PlanId == plan.Id && input.Items.Contains(i.Id) && i.Decision != ItemDecision.Withdrawn)
            .ToListAsync(ct);
        if (items.Count == 0)
        {
            return new Refusal("plan.nothing-selected");
        }

        var responsible = input.Responsible is { } named ? await names.Link(named, ct) : null;
        foreach (var item in items)
        {
            item.Kind = input.Kind ?? item.Kind;
            item.ObjectiveId = input.Objective ?? item.ObjectiveId;
            item.From = input.From ?? item.From;
            item.To = input.To ?? item.To;
            if (item.From > item.To)
            {
                return new Refusal("plan.period-backwards", Field: "To").With("from", item.From).With("to", item.To);
            }

            if (responsible is { } person && item.Responsible.TrueForAll(r => r.Name != person.Name))
            {
                item.Responsible.Add(
                    new ItemPerson
                    {
                        Id = Ids.NewGuid(context.Now),
                        Person = person.Person,
                        Name = person.Name,
                        Position = item.Responsible.Count,
                    }
                );
            }
        }

        plan.MoveOn();
        context.About("plan", plan.Id.Value);
        context.AlsoAbout("plan-item", items.Select(i => i.Id.Value));
        return new ItemsChanged(items.Count, context.Entry);
    }
}
