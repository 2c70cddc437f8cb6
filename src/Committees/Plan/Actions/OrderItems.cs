using System.Globalization;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>
/// Puts an item before another (null: at the end). While the plan was never adopted, plain numbers follow the order; afterwards an
/// item keeps the number under which it was adopted.
/// </summary>
internal sealed record MoveItem(PlanItemId Item, PlanItemId? Before) : IInput<PlanItemId>;

internal sealed class MoveItemAction : IAction<MoveItem, PlanItemId>
{
    public async Task<Result<PlanItemId>> Act(MoveItem input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadItem(input.Item, ct) is not var (plan, item))
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

        var order = await context.Db.PlanItems.Where(i => i.PlanId == plan.Id).OrderBy(i => i.Position).ToListAsync(ct);
        order.Remove(item);
        var at = input.Before is { } before ? order.FindIndex(i => i.Id == before) : order.Count;
        order.Insert(at < 0 ? order.Count : at, item);
        for (var n = 0; n < order.Count; n++)
        {
            order[n].Position = n + 1;
        }

        if (plan.AdoptedVersion == 0)
        {
            Renumber(order);
        }

        plan.MoveOn();
        context.About("plan-item", item.Id.Value);
        return item.Id;
    }

    private static void Renumber(List<PlanItem> order)
    {
        var shown = order.Where(i => i.Decision != ItemDecision.Withdrawn).ToList();
        if (!shown.TrueForAll(i => int.TryParse(i.Number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return;
        }

        var numbers = shown.Select(i => int.Parse(i.Number, CultureInfo.InvariantCulture)).Order().ToList();
        for (var n = 0; n < shown.Count; n++)
        {
            shown[n].Number = numbers[n].ToString(CultureInfo.InvariantCulture);
        }
    }
}
