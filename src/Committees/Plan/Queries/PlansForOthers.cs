using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Plan.Queries;

/// <summary>Plans as other capabilities read them.</summary>
internal sealed class PlansForOthers(ComitiaDb db, ISessions sessions, OfficeDesk office) : IPlans
{
    public async Task<PlanLine?> Find(BodyId committee, SessionId session, Viewer viewer, CancellationToken ct) =>
        Line(await db.ReadablePlans(viewer).FirstOrDefaultAsync(p => p.Committee == committee && p.Session == session, ct));

    public async Task<PlanLine?> Find(WorkPlanId plan, Viewer viewer, CancellationToken ct) =>
        Line(await db.ReadablePlans(viewer).FirstOrDefaultAsync(p => p.Id == plan, ct));

    private static PlanLine? Line(WorkPlan? plan) =>
        plan is null
            ? null
            : new PlanLine(plan.Id, plan.Committee, plan.Session, plan.State, plan.AdoptedVersion, plan.AdoptedOn, plan.Version);

    public async Task<string?> Mark(WorkPlanId plan, Viewer viewer, CancellationToken ct) =>
        await db.WordedPlans.FirstOrDefaultAsync(p => p.Id == plan, ct) is { } worded && viewer.May(PlanPermissions.Read, worded)
            ? Snapshots.Mark(Snapshots.Of(worded))
            : null;

    public async Task<IReadOnlyList<PlanItemLine>> Items(WorkPlanId plan, Viewer viewer, LocalDate asOf, CancellationToken ct)
    {
        var items = await Of(viewer).Where(i => i.PlanId == plan).OrderBy(i => i.Position).ToListAsync(ct);
        return await Lines(items, asOf, ct);
    }

    public async Task<IReadOnlyList<PlanItemLine>> OpenItems(BodyId committee, Viewer viewer, CancellationToken ct)
    {
        var plans = db.WorkPlans.AsQueryable();
        var items = await Of(viewer)
            .Where(i =>
                i.Decision == ItemDecision.None && plans.Any(p => p.Id == i.PlanId && p.Committee == committee && p.ClosedOn == null)
            )
            .OrderBy(i => i.Position)
            .ToListAsync(ct);
        return await Lines(items, office.Today, ct);
    }

    public async Task<IReadOnlyDictionary<PlanItemId, PlanItemLine>> ByIds(
        IReadOnlyCollection<PlanItemId> items,
        Viewer viewer,
        CancellationToken ct
    )
    {
        if (items.Count == 0)
        {
            return new Dictionary<PlanItemId, PlanItemLine>();
        }

        var found = await Of(viewer).Where(i => items.Contains(i.Id)).ToListAsync(ct);
        return (await Lines(found, office.Today, ct)).ToDictionary(l => l.Id);
    }

    private async Task<IReadOnlyList<PlanItemLine>> Lines(List<PlanItem> items, LocalDate asOf, CancellationToken ct)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var plans = items.Select(i => i.PlanId).Distinct().ToList();
        var sessionOf = await db.WorkPlans.Where(p => plans.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Session, ct);
        var ends = (await sessions.All(ct)).ToDictionary(s => s.Id, s => s.To);
        return [.. items.Select(i => Line(i, sessionOf[i.PlanId], ends.TryGetValue(sessionOf[i.PlanId], out var end) ? end : null, asOf))];
    }

    private static PlanItemLine Line(PlanItem i, SessionId session, LocalDate? sessionEnd, LocalDate asOf)
    {
        var facts = i.Facts(sessionEnd, asOf);
        return new PlanItemLine(
            i.Id,
            i.PublicId,
            i.Decision == ItemDecision.Withdrawn,
            i.MergedInto,
            i.PlanId,
            session,
            i.Number,
            i.Kind,
            i.Title,
            i.Condition,
            i.From,
            i.To,
            ItemCourse.State(facts, asOf),
            ItemCourse.IsLate(facts, asOf),
            i.Reason,
            i.CarriedTo,
            [
                .. i
                    .Evidence.Where(e => e.Standing != EvidenceStanding.Withdrawn)
                    .OrderBy(e => e.Date)
                    .Select(e => new EvidenceLine(e.Id, e.Kind, e.Date, e.Title, e.Standing, e.Reference, e.Link)),
            ]
        );
    }

    private IQueryable<PlanItem> Of(Viewer viewer)
    {
        var bodies = PlanReading.BodiesOf(viewer);
        var items = db.PlanItems.Include(i => i.Evidence);
        var plans = db.WorkPlans.AsQueryable();
        return bodies is null ? items : items.Where(i => plans.Any(p => p.Id == i.PlanId && bodies.Contains(p.Committee)));
    }
}
