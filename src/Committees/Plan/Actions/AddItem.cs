using System.Globalization;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Adds an item at the end of the plan.</summary>
internal sealed record AddItem(WorkPlanId Plan, ItemWording Wording) : IInput<PlanItemId>;

internal sealed class AddItemAction(KnownNames names) : IAction<AddItem, PlanItemId>
{
    public async Task<Result<PlanItemId>> Act(AddItem input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadPlan(input.Plan, ct) is not { } plan)
        {
            return Refusal.NotFound("plan");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        var problems = input.Wording.Problems();
        if (plan.State == PlanState.Closed)
        {
            problems.Add(new Refusal("plan.closed", RefusalKind.Conflict));
        }

        var taken = await context.Db.PlanItems.Where(i => i.PlanId == plan.Id).Select(i => new { i.Number, i.Position }).ToListAsync(ct);
        if (input.Wording.Number is { } number && taken.Any(t => t.Number == number))
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

        var item = Make(
            plan,
            await names.Link(input.Wording, ct),
            context,
            taken.Select(t => t.Number),
            taken.Select(t => t.Position).DefaultIfEmpty(0).Max() + 1
        );
        context.Db.Add(item);
        context.About("plan-item", item.Id.Value);
        return item.Id;
    }

    /// <summary>Makes the item and takes its number inside the action's transaction.</summary>
    public static PlanItem Make(WorkPlan plan, ItemWording wording, ActionContext context, IEnumerable<string> taken, int position)
    {
        var item = new PlanItem
        {
            Id = context.NewId<PlanItemId>(),
            PlanId = plan.Id,
            PublicId = PublicId.New(),
            Number = wording.Number ?? NextNumber(plan, taken),
            Position = position,
            Title = LocalText.Empty,
        };
        wording.ApplyTo(item, context.Now);
        plan.LastNumber = Math.Max(
            plan.LastNumber,
            int.TryParse(item.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0
        );
        plan.MoveOn();
        return item;
    }

    private static string NextNumber(WorkPlan plan, IEnumerable<string> taken)
    {
        var used = taken.ToHashSet(StringComparer.Ordinal);
        var next = plan.LastNumber + 1;
        while (used.Contains(next.ToString(CultureInfo.InvariantCulture)))
        {
            next++;
        }

        return next.ToString(CultureInfo.InvariantCulture);
    }
}
