using System.Globalization;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Comitia.Plan.Actions;

/// <summary>The undo of <see cref="ChangeItems"/>: every item gets back what it had, read out of the history. An item that moved on since stops it.</summary>
/// <param name="Plan">The plan the items belong to.</param>
/// <param name="Entry">The entry of the history to take back.</param>
internal sealed record TakeBackChange(WorkPlanId Plan, Guid Entry) : IInput<int>;

internal sealed class TakeBackChangeAction(IHistory history) : IAction<TakeBackChange, int>
{
    public async Task<Result<int>> Act(TakeBackChange input, ActionContext context, CancellationToken ct)
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

        var changes = (await history.ChangedBy(input.Entry, "plan.change-items", ct)).ToLookup(c => c.Id);
        var items = await context.Db.PlanItems.Include(i => i.Responsible).Where(i => i.PlanId == plan.Id).ToListAsync(ct);
        var directions = await context
            .Db.Set<Objective>()
            .Where(o => o.PlanId == plan.Id && !o.Withdrawn)
            .Select(o => o.Id)
            .ToListAsync(ct);
        var touched = new HashSet<PlanItem>();
        foreach (var item in items)
        {
            var named = item.Responsible.Where(p => changes.Contains(p.Id)).ToList();
            named.ForEach(p => item.Responsible.Remove(p));
            var change = changes[item.Id.Value].FirstOrDefault(c => !c.Added);
            if (named.Count > 0 || change is not null)
            {
                touched.Add(item);
            }

            if (change is not null && PutBack(item, change, directions) is { } stays)
            {
                return new Refusal(stays, RefusalKind.Conflict).With("number", item.Number);
            }
        }

        if (touched.Count == 0)
        {
            return new Refusal("plan.undo-nothing");
        }

        plan.MoveOn();
        context.About("plan", plan.Id.Value);
        context.AlsoAbout("plan-item", touched.Select(i => i.Id.Value));
        return touched.Count;
    }

    /// <summary>Gives the item what it had, where it still has what the change gave it and the two fit; else why not.</summary>
    private static string? PutBack(PlanItem item, RecordChange change, List<ObjectiveId> directions)
    {
        foreach (var (field, before) in change.Before)
        {
            var now = Written(item, field);
            if (now is null)
            {
                continue; // a field that this change never sets
            }

            if (!string.Equals(now, change.After.GetValueOrDefault(field), StringComparison.OrdinalIgnoreCase))
            {
                return "plan.undo-moved-on";
            }

            Set(item, field, before);
        }

        return item.From > item.To ? "plan.undo-moved-on"
            : item.ObjectiveId is { } direction && !directions.Contains(direction) ? "plan.undo-direction"
            : null;
    }

    private static string? Written(PlanItem item, string field) =>
        field switch
        {
            nameof(PlanItem.Kind) => item.Kind.ToString(),
            nameof(PlanItem.ObjectiveId) => item.ObjectiveId?.Value.ToString("N") ?? string.Empty,
            nameof(PlanItem.From) => item.From?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
            nameof(PlanItem.To) => item.To?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
            _ => null,
        };

    private static void Set(PlanItem item, string field, string value)
    {
        switch (field)
        {
            case nameof(PlanItem.Kind):
                item.Kind = Enum.Parse<PlanItemKind>(value, ignoreCase: true);
                break;
            case nameof(PlanItem.ObjectiveId):
                item.ObjectiveId = Ids.TryParse<ObjectiveId>(value, out var objective) ? objective : null;
                break;
            default:
                NodaTime.LocalDate? date = LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day } ? day : null;
                (item.From, item.To) = field == nameof(PlanItem.From) ? (date, item.To) : (item.From, date);
                break;
        }
    }
}
