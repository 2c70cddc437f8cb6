using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Queries;

/// <summary>What the capability's own pages read; every query is filtered by the viewer.</summary>
internal sealed class PlanQueries(ComitiaDb db, IDirectory directory, ISessions sessions, OfficeDesk office)
{
    /// <summary>The plans a viewer may read, newest session first, with what stands in each.</summary>
    public async Task<IReadOnlyList<PlanListRow>> List(Viewer viewer, BodyId? committee, CancellationToken ct)
    {
        var plans = await db.ReadablePlans(viewer).Where(p => committee == null || p.Committee == committee).ToListAsync(ct);
        var ids = plans.Select(p => p.Id).ToList();
        var counts = await db
            .PlanItems.Where(i => ids.Contains(i.PlanId) && i.Decision != ItemDecision.Withdrawn)
            .GroupBy(i => i.PlanId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var bodies = await directory.Bodies([.. plans.Select(p => p.Committee).Distinct()], ct);
        var all = (await sessions.All(ct)).ToDictionary(s => s.Id);
        return
        [
            .. plans
                .Where(p => bodies.ContainsKey(p.Committee) && all.ContainsKey(p.Session))
                .Select(p => new PlanListRow(p, bodies[p.Committee], all[p.Session], counts.GetValueOrDefault(p.Id)))
                .OrderByDescending(r => r.Session.From),
        ];
    }

    /// <summary>A whole plan: header, objectives, items with people, counterparts and evidence.</summary>
    public async Task<PlanPageData?> Page(WorkPlanId id, Viewer viewer, CancellationToken ct) =>
        await Page(await PlanAndItems.ById.On(db)(db, id), viewer, ct);

    /// <summary>The same by committee and session.</summary>
    public async Task<PlanPageData?> Page(BodyId committee, SessionId session, Viewer viewer, CancellationToken ct) =>
        await Page(await PlanAndItems.ByPlace.On(db)(db, committee, session), viewer, ct);

    /// <summary>The items of a plan of which a word can be taken back, those withdrawn from it too; not those merged into others.</summary>
    public async Task<IReadOnlyList<ItemRow>> WithAWord(PlanPageData data, CancellationToken ct)
    {
        var items = await db
            .PlanItems.Include(i => i.Evidence)
            .Where(i => i.PlanId == data.Plan.Id && i.Decision != ItemDecision.None && i.MergedInto == null)
            .OrderBy(i => i.Position)
            .ToListAsync(ct);
        var today = office.Today;
        return [.. items.Select(i => ItemRow.Of(i, data.Session, today))];
    }

    /// <summary>The items that stand in a plan no more; without people and counterparts.</summary>
    public Task<List<PlanItem>> Withdrawn(WorkPlanId plan, CancellationToken ct) =>
        db.PlanItems.Where(i => i.PlanId == plan && i.Decision == ItemDecision.Withdrawn).OrderBy(i => i.Position).ToListAsync(ct);

    private async Task<PlanPageData?> Page(WorkPlan? plan, Viewer viewer, CancellationToken ct)
    {
        if (
            plan is null
            || !viewer.May(PlanPermissions.Read, plan)
            || await directory.Body(plan.Committee, ct) is not { } committee
            || await sessions.Find(plan.Session, ct) is not { } session
        )
        {
            return null;
        }

        var today = office.Today;
        await foreach (var objective in PlanAndItems.Objectives.On(db)(db, plan.Id).WithCancellation(ct))
        {
            plan.Objectives.Add(objective);
        }

        plan.Items.AddRange(await Items(plan.Id, ct));
        return new PlanPageData(plan, committee, session, [.. plan.Items.Select(i => ItemRow.Of(i, session, today))]);
    }

    /// <summary>
    /// The items in their order with all that hangs on them, put together here: split includes would read the plan's and the item's
    /// key again with each of their rows.
    /// </summary>
    private async Task<IReadOnlyList<PlanItem>> Items(WorkPlanId plan, CancellationToken ct)
    {
        var items = new List<PlanItem>();
        await foreach (var item in PlanAndItems.Items.On(db)(db, plan).WithCancellation(ct))
        {
            items.Add(item);
        }

        var byId = items.ToDictionary(i => i.Id);
        await Hang(PlanAndItems.People.On(db)(db, plan), i => i.Responsible);
        await Hang(PlanAndItems.Counterparts.On(db)(db, plan), i => i.Counterparts);
        await Hang(PlanAndItems.Evidence.On(db)(db, plan), i => i.Evidence);
        return items;

        async Task Hang<T>(IAsyncEnumerable<PlanAndItems.IPart<T>> parts, Func<PlanItem, List<T>> on)
        {
            await foreach (var part in parts.WithCancellation(ct))
            {
                if (byId.TryGetValue(part.Item, out var item)) // an item added meanwhile is the next reader's
                {
                    on(item).Add(part.Row);
                }
            }
        }
    }

    /// <summary>An item with its plan, its comments and where it came from and went to.</summary>
    public async Task<ItemPageData?> Item(PlanItemId id, Viewer viewer, CancellationToken ct)
    {
        var item = await db
            .PlanItems.Include(i => i.Responsible)
            .Include(i => i.Counterparts)
            .Include(i => i.Evidence)
            .AsSplitQuery()
            .FirstOrDefaultAsync(i => i.Id == id, ct);
        var plan = item is null
            ? null
            : await db.ReadablePlans(viewer).Include(p => p.Objectives).FirstOrDefaultAsync(p => p.Id == item.PlanId, ct);
        if (
            item is null
            || plan is null
            || await directory.Body(plan.Committee, ct) is not { } committee
            || await sessions.Find(plan.Session, ct) is not { } session
        )
        {
            return null;
        }

        var comments = await db.PlanComments.Where(c => c.ItemId == id && c.TakenBack == null).OrderByDescending(c => c.At).ToListAsync(ct);
        var kinIds = new[] { item.CarriedTo, item.CarriedFrom, item.SplitFrom, item.MergedInto }
            .Where(k => k is not null)
            .Select(k => k!.Value)
            .ToList();
        var kin = await db.PlanItems.Where(i => kinIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        return new ItemPageData(plan, committee, session, ItemRow.Of(item, session, office.Today), comments, kin);
    }

    public Task<List<PlanVersion>> Versions(WorkPlanId plan, CancellationToken ct) =>
        db.PlanVersions.Where(v => v.PlanId == plan).OrderBy(v => v.Number).ToListAsync(ct);
}

internal sealed record PlanListRow(WorkPlan Plan, BodyLine Committee, SessionLine Session, int Items);

internal sealed record ItemPageData(
    WorkPlan Plan,
    BodyLine Committee,
    SessionLine Session,
    ItemRow Row,
    IReadOnlyList<ItemComment> Comments,
    IReadOnlyDictionary<PlanItemId, PlanItem> Kin
)
{
    public PlanItem Item => Row.Item;
}
