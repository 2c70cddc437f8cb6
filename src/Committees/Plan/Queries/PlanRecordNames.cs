using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Plan.Pages;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Queries;

/// <summary>Plans by the session they are for.</summary>
internal sealed class PlanNames(ComitiaDb db, ISessions sessions) : IRecordNames
{
    public string Kind => "plan";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> Names(
        IReadOnlyCollection<Guid> ids,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var wanted = ids.Select(WorkPlanId.From).ToList();
        var plans = await db.ReadablePlans(viewer).Where(p => wanted.Contains(p.Id)).Select(p => new { p.Id, p.Session }).ToListAsync(ct);
        var known = (await sessions.All(ct)).ToDictionary(s => s.Id);
        return plans
            .Where(p => known.ContainsKey(p.Session))
            .ToDictionary(
                p => p.Id.Value,
                p => new RecordName(say["plan.title", ("session", known[p.Session].Title)], PlanLinks.Plan(p.Id))
            );
    }
}

/// <summary>Items by number and wording.</summary>
internal sealed class PlanItemNames(ComitiaDb db) : IRecordNames
{
    public string Kind => "plan-item";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> Names(
        IReadOnlyCollection<Guid> ids,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var wanted = ids.Select(PlanItemId.From).ToList();
        var plans = db.ReadablePlans(viewer);
        var items = await db
            .PlanItems.Where(i => wanted.Contains(i.Id) && plans.Any(p => p.Id == i.PlanId))
            .Select(i => new
            {
                i.Id,
                i.Number,
                i.Title,
            })
            .ToListAsync(ct);
        return items.ToDictionary(i => i.Id.Value, i => RecordName.Of(i.Title, PlanLinks.Item(i.Id), say, i.Number + ". "));
    }
}
