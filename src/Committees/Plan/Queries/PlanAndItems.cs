using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Plan.Queries;

/// <summary>
/// The questions of every page of a plan, translated once: the plan, its directions, its standing items, and what hangs on them as far as a
/// plan shows it.
/// </summary>
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

    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<PersonPart>>> People = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, WorkPlanId plan) =>
                from i in db.Set<PlanItem>()
                where i.PlanId == plan && i.Decision != ItemDecision.Withdrawn
                join person in db.Set<ItemPerson>() on i.Id equals person.ItemId
                select new PersonPart(person.ItemId, person.Person, person.Name, person.Position)
        )
    );

    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<CounterpartPart>>> Counterparts = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, WorkPlanId plan) =>
                from i in db.Set<PlanItem>()
                where i.PlanId == plan && i.Decision != ItemDecision.Withdrawn
                join body in db.Set<ItemCounterpart>() on i.Id equals body.ItemId
                select new CounterpartPart(body.ItemId, body.Body, body.Name, body.Position)
        )
    );

    public static readonly KnownQuery<Func<ComitiaDb, WorkPlanId, IAsyncEnumerable<EvidencePart>>> Evidence = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, WorkPlanId plan) =>
                from i in db.Set<PlanItem>()
                where i.PlanId == plan && i.Decision != ItemDecision.Withdrawn
                join evidence in db.Set<Evidence>() on i.Id equals evidence.ItemId
                select new EvidencePart(evidence.ItemId, evidence.Date, evidence.Title, evidence.Standing)
        )
    );

    /// <summary>What hangs on an item as far as a plan shows it; made into the item's own row, without an id.</summary>
    public interface IPart<out T>
    {
        PlanItemId Item { get; }

        T Row { get; }
    }

    public sealed record PersonPart(PlanItemId Item, PersonId? Person, string Name, int Position) : IPart<ItemPerson>
    {
        public ItemPerson Row =>
            new()
            {
                Id = default,
                ItemId = Item,
                Person = Person,
                Name = Name,
                Position = Position,
            };
    }

    public sealed record CounterpartPart(PlanItemId Item, BodyId? Body, LocalText Name, int Position) : IPart<ItemCounterpart>
    {
        public ItemCounterpart Row =>
            new()
            {
                Id = default,
                ItemId = Item,
                Body = Body,
                Name = Name,
                Position = Position,
            };
    }

    public sealed record EvidencePart(PlanItemId Item, LocalDate Date, LocalText Title, EvidenceStanding Standing) : IPart<Evidence>
    {
        public Evidence Row =>
            new()
            {
                Id = default,
                ItemId = Item,
                Date = Date,
                Title = Title,
                Standing = Standing,
            };
    }
}
