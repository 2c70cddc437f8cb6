using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Makes a second item out of one: the new one takes people, counterparts and period along and gets a wording of its own.</summary>
internal sealed record SplitItem(PlanItemId Item, IReadOnlyDictionary<string, string?> NewTitle) : IInput<PlanItemId>;

internal sealed class SplitItemAction : IAction<SplitItem, PlanItemId>
{
    public async Task<Result<PlanItemId>> Act(SplitItem input, ActionContext context, CancellationToken ct)
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

        if (StillHere.Problem([item]) is { } gone)
        {
            return gone;
        }

        var title = ItemWording.Worded(Kernel.Languages.LocalText.Empty, input.NewTitle);
        if (title.IsEmpty)
        {
            return new Refusal("plan.title-missing", Field: "Title");
        }

        var after = await context.Db.PlanItems.Where(i => i.PlanId == plan.Id && i.Position > item.Position).ToListAsync(ct);
        after.ForEach(i => i.Position++);
        var part = ItemCopy.Of(item, plan, context);
        part.Title = title;
        part.Position = item.Position + 1;
        (part.ObjectiveId, part.From, part.To, part.SplitFrom) = (item.ObjectiveId, item.From, item.To, item.Id);
        context.Db.Add(part);
        plan.MoveOn();
        context.About("plan-item", item.Id.Value);
        context.AlsoAbout("plan-item", [part.Id.Value]);
        return part.Id;
    }
}
