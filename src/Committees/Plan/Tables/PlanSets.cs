using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Tables;

/// <summary>The capability's tables by name, and how actions load what they change.</summary>
internal static class PlanSets
{
    extension(ComitiaDb db)
    {
        public DbSet<WorkPlan> WorkPlans => db.Set<WorkPlan>();

        public DbSet<PlanItem> PlanItems => db.Set<PlanItem>();

        public DbSet<Evidence> PlanEvidence => db.Set<Evidence>();

        public DbSet<PlanVersion> PlanVersions => db.Set<PlanVersion>();

        public DbSet<ItemComment> PlanComments => db.Set<ItemComment>();

        /// <summary>A plan to change, without its items.</summary>
        public Task<WorkPlan?> LoadPlan(WorkPlanId id, CancellationToken ct) => db.WorkPlans.FirstOrDefaultAsync(p => p.Id == id, ct);

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
            var found = await (
                from i in db.PlanItems
                join p in db.WorkPlans on i.PlanId equals p.Id
                where i.Id == id
                select new { Plan = p, Item = i }
            ).FirstOrDefaultAsync(ct);
            if (found is null)
            {
                return null;
            }

            // Tracked: the mapper hangs them on the item by itself.
            await db.Set<ItemPerson>().Where(r => r.ItemId == id).LoadAsync(ct);
            await db.Set<ItemCounterpart>().Where(c => c.ItemId == id).LoadAsync(ct);
            await db.PlanEvidence.Where(e => e.ItemId == id).LoadAsync(ct);
            return (found.Plan, found.Item);
        }
    }
}
