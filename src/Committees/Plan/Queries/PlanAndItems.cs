using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Queries;

/// <summary>The questions of every page of a plan, translated once: the plan, its directions, its standing items, and what hangs on them.</summary>
internal static class PlanAndItems
{
    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, Task<WorkPlan?>>> ById = new(() =>
        EF.CompileAsyncQuery((ComitiaDb db, WorkPlanId id) => db.Set<WorkPlan>().AsNoTracking().FirstOrDefault(p => p.Id == id))
    );

    public static readonly KnownQuery<Func<ComitiaDb, BodyId, SessionId, Task<WorkPlan?>>> ByPlace = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, BodyId committee, SessionId session) =>
                db.Set<WorkPlan>().AsNoTracking().FirstOrDefault(p => p.Committee == committee && p.Session == session)
        )
    );

    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<Objective>>> Objectives = new(() =>
        EF.CompileAsyncQuery((ComitiaDb db, WorkPlanId plan) => db.Set<Objective>().AsNoTracking().Where(o => o.PlanId == plan))
    );

    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<PlanItem>>> Items = new(() =>
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
