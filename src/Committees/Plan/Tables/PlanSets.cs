using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Tables;

/// <summary>The capability's tables by name, and how actions load what they change.</summary>
internal static class PlanSets
{
    private static readonly KnownQuery<Func<ComitiaDb, PlanItemId, IAsyncEnumerable<PlannedItem>>> ItemAndPlan = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, PlanItemId id) =>
                from i in db.Set<PlanItem>().AsTracking()
                join p in db.Set<WorkPlan>() on i.PlanId equals p.Id
                where i.Id == id
                select new PlannedItem(p, i)
        )
    );

    private static readonly KnownQuery<Func<ComitiaDb, PlanItemId, IAsyncEnumerable<ItemPerson>>> ItemPeople = new(() =>
        EF.CompileAsyncQuery((ComitiaDb db, PlanItemId id) => db.Set<ItemPerson>().AsTracking().Where(r => r.ItemId == id))
    );

    private static readonly KnownQuery<Func<ComitiaDb, PlanItemId, IAsyncEnumerable<ItemCounterpart>>> ItemCounterparts = new(() =>
        EF.CompileAsyncQuery((ComitiaDb db, PlanItemId id) => db.Set<ItemCounterpart>().AsTracking().Where(c => c.ItemId == id))
    );

    private static readonly KnownQuery<Func<ComitiaDb, PlanItemId, IAsyncEnumerable<Evidence>>> ItemEvidence = new(() =>
        EF.CompileAsyncQuery((ComitiaDb db, PlanItemId id) => db.Set<Evidence>().AsTracking().Where(e => e.ItemId == id))
    );

    private sealed record PlannedItem(WorkPlan Plan, PlanItem Item);

    /// <summary>Reads it: what is tracked hangs itself on its item.</summary>
    private static async Task Hung<T>(IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        await foreach (var _ in rows.WithCancellation(ct)) { }
    }

    extension(ComitiaDb db)
    {
        public DbSet<WorkPlan> WorkPlans => db.Set<WorkPlan>();

        public DbSet<PlanItem> PlanItems => db.Set<PlanItem>();

        public DbSet<Evidence> PlanEvidence => db.Set<Evidence>();

        public DbSet<PlanVersion> PlanVersions => db.Set<PlanVersion>();

        public DbSet<ItemComment> PlanComments => db.Set<ItemComment>();

        /// <summary>A plan to change, without its items.</summary>
        public Task<WorkPlan?> LoadPlan(WorkPlanId id, CancellationToken ct) => db.WorkPlans.FirstOrDefaultAsync(p => p.Id == id, ct);

        /// <summary>Refuses a direction that is not the plan's: an item stands under one of its own plan's, or none.</summary>
        public async Task<Refusal?> ForeignObjective(WorkPlanId plan, ObjectiveId? objective, CancellationToken ct) =>
            objective is { } id && !await db.Set<Objective>().AnyAsync(o => o.Id == id && o.PlanId == plan && !o.Withdrawn, ct)
                ? new Refusal("plan.objective-elsewhere", Field: "Objective")
                : null;

        /// <summary>Plans with all that is worded in them: objectives, and items with people and counterparts.</summary>
        public IQueryable<WorkPlan> WordedPlans =>
            db
                .WorkPlans.Include(p => p.Objectives)
                .Include(p => p.Items)
                    .ThenInclude(i => i.Responsible)
                .Include(p => p.Items)
                    .ThenInclude(i => i.Counterparts)
                .AsSplitQuery();

        /// <summary>An item to change, with the plan it belongs to.</summary>
        public async Task<(WorkPlan Plan, PlanItem Item)?> LoadItem(PlanItemId id, CancellationToken ct)
        {
            var found = await ItemAndPlan.On(db)(db, id).FirstOrDefaultAsync(ct);
            if (found is null)
            {
                return null;
            }

            // Tracked: the mapper hangs them on the item by itself.
            await Hung(ItemPeople.On(db)(db, id), ct);
            await Hung(ItemCounterparts.On(db)(db, id), ct);
            await Hung(ItemEvidence.On(db)(db, id), ct);
            return (found.Plan, found.Item);
        }
    }
}
