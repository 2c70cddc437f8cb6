using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>
/// Moves plans, counterparts and responsible people to the record that is kept when two bodies or two people become one. A committee has
/// one plan a session, and a published plan stays under the code it was published under.
/// </summary>
internal sealed class PlansOfMerged(ISessions sessions) : IMergeTarget
{
    public async Task<Refusal?> Refuses(ComitiaDb db, BodyId kept, BodyId duplicate, CancellationToken ct)
    {
        var theirs = await Moving(db, duplicate).AsNoTracking().ToListAsync(ct);
        var said = await Moving(db, kept).Select(p => p.Session).ToListAsync(ct);
        var begun = await db.WorkPlans.Where(p => p.Committee == kept).Select(p => p.Session).ToListAsync(ct);
        return theirs.Find(p => said.Contains(p.Session)) is { } twice ? await Named("plan.merge-two", twice.Session, ct)
            : theirs.Find(p => begun.Contains(p.Session)) is { } empty ? await Named("plan.merge-empty", empty.Session, ct)
            : theirs.Find(p => p.AdoptedVersion > 0) is { } published ? await Named("plan.merge-published", published.Session, ct)
            : null;
    }

    public async Task<int> Bodies(ComitiaDb db, BodyId kept, BodyId duplicate, CancellationToken ct)
    {
        var plans = await Moving(db, duplicate).ToListAsync(ct);
        plans.ForEach(p => p.Committee = kept);
        var named = await db.Set<ItemCounterpart>().Where(c => c.Body == duplicate || c.Body == kept).ToListAsync(ct);
        var there = named.Where(c => c.Body == kept).Select(c => c.ItemId).ToHashSet();
        var moving = named.Where(c => c.Body == duplicate).ToList();
        foreach (var counterpart in moving)
        {
            if (there.Add(counterpart.ItemId))
            {
                counterpart.Body = kept;
            }
            else
            {
                db.Remove(counterpart); // the item names the one kept already
            }
        }

        return plans.Count + moving.Count;
    }

    public async Task<int> People(ComitiaDb db, PersonId kept, PersonId duplicate, CancellationToken ct)
    {
        var named = await db.Set<ItemPerson>().Where(p => p.Person == duplicate || p.Person == kept).ToListAsync(ct);
        var there = named.Where(p => p.Person == kept).Select(p => p.ItemId).ToHashSet();
        var moving = named.Where(p => p.Person == duplicate).ToList();
        foreach (var person in moving)
        {
            if (there.Add(person.ItemId))
            {
                person.Person = kept;
            }
            else
            {
                db.Remove(person);
            }
        }

        return moving.Count;
    }

    /// <summary>The plans of a body that say something: a draft whose items were all withdrawn stays where it is.</summary>
    private static IQueryable<WorkPlan> Moving(ComitiaDb db, BodyId body) =>
        db.WorkPlans.Where(p => p.Committee == body && (p.AdoptedVersion > 0 || p.Items.Any(i => i.Decision != ItemDecision.Withdrawn)));

    private async Task<Refusal> Named(string code, SessionId session, CancellationToken ct) =>
        new Refusal(code, RefusalKind.Conflict, "Duplicate").With("session", (await sessions.Find(session, ct))?.Title);
}
