using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Queries;

/// <summary>The four questions of every page of a plan, translated once: its standing items, and what hangs on them.</summary>
internal static class ItemsOfPlan
{
    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<PlanItem>>> Of = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, WorkPlanId plan) =>
                db.Set<PlanItem>()
                    .AsNoTracking()
                    .Where(i => i.PlanId == plan && i.Decision != ItemDecision.Withdrawn)
                    .OrderBy(i => i.Position)
                    .AsQueryable()
        )
    );

    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<ItemPerson>>> People = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, WorkPlanId plan) =>
                from i in db.Set<PlanItem>()
                where i.PlanId == plan && i.Decision != ItemDecision.Withdrawn
                join person in db.Set<ItemPerson>().AsNoTracking() on i.Id equals person.ItemId
                select person
        )
    );

    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<ItemCounterpart>>> Counterparts = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, WorkPlanId plan) =>
                from i in db.Set<PlanItem>()
                where i.PlanId == plan && i.Decision != ItemDecision.Withdrawn
                join body in db.Set<ItemCounterpart>().AsNoTracking() on i.Id equals body.ItemId
                select body
        )
    );

    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<Evidence>>> Evidence = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, WorkPlanId plan) =>
                from i in db.Set<PlanItem>()
                where i.PlanId == plan && i.Decision != ItemDecision.Withdrawn
                join evidence in db.Set<Evidence>().AsNoTracking() on i.Id equals evidence.ItemId
                select evidence
        )
    );
}
