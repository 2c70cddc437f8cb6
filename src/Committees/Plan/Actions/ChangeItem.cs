using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Words an item anew. Whoever read an older version is shown both.</summary>
internal sealed record ChangeItem(PlanItemId Item, int? Read, ItemWording Wording) : IInput<PlanItemId>;

internal sealed class ChangeItemAction(KnownNames names) : IAction<ChangeItem, PlanItemId>
{
    public async Task<Result<PlanItemId>> Act(ChangeItem input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadItem(input.Item, ct) is not var (plan, item))
        {
            return Refusal.NotFound("plan-item");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        if (ActionContext.Outdated(item, input.Read) is { } outdated)
        {
            return outdated;
        }

        var problems = input.Wording.Problems();
        if (plan.State == PlanState.Closed)
        {
            problems.Add(new Refusal("plan.closed", RefusalKind.Conflict));
        }

        var number = input.Wording.Number ?? item.Number;
        if (number != item.Number && await context.Db.PlanItems.AnyAsync(i => i.PlanId == plan.Id && i.Number == number, ct))
        {
            problems.Add(new Refusal("plan.number-taken", Field: "Number").With("number", number));
        }

        if (await context.Db.ForeignObjective(plan.Id, input.Wording.Objective, ct) is { } foreign)
        {
            problems.Add(foreign);
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var said = Snapshots.Text(item);
        item.Number = number;
        var lists = (await names.Link(input.Wording, ct)).ApplyTo(item, context.Now);
        if (!context.Db.ChangeTracker.HasChanges())
        {
            return item.Id; // sent back as it was: an adopted plan has not moved on
        }

        foreach (var list in lists)
        {
            var changed = $$"""{"{{list}}":null}"""; // who, stands with the names: they have rows of their own
            context.Note("plan-item", item.Id.Value, changed, changed);
        }

        if (Snapshots.Text(item) != said)
        {
            plan.MoveOn(); // a name that the directory has come to know changes nothing of what was adopted
        }

        context.About("plan-item", item.Id.Value);
        return item.Id;
    }
}
