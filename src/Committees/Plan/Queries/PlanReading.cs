using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Queries;

/// <summary>Which plans a viewer may read: those of the bodies they hold a role in. Lists, counts and names share this predicate.</summary>
internal static class PlanReading
{
    /// <summary>The bodies whose plans a viewer may read; null means all.</summary>
    public static IReadOnlyList<BodyId>? BodiesOf(Viewer viewer) => BodyScope.Held(viewer, PlanPermissions.Read);

    public static IQueryable<WorkPlan> ReadablePlans(this ComitiaDb db, Viewer viewer)
    {
        var bodies = BodiesOf(viewer);
        return bodies is null ? db.WorkPlans : db.WorkPlans.Where(p => bodies.Contains(p.Committee));
    }
}
