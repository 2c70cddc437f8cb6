using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Queries;

/// <summary>Which meetings and matters a viewer may read: those of the bodies they hold a role in. Lists and their counts share this predicate.</summary>
internal static class MeetingReading
{
    /// <summary>The bodies over which a permission is held; null means all.</summary>
    public static IReadOnlyList<BodyId>? BodiesOf(Viewer viewer, Permission permission) =>
        viewer
            .ScopesOf(permission)
            ?.Where(s => s.StartsWith("body:", StringComparison.Ordinal) && Guid.TryParse(s.AsSpan(5), out _))
            .Select(s => new BodyId(Guid.Parse(s.AsSpan(5))))
            .ToList();

    extension(ComitiaDb db)
    {
        public IQueryable<Meeting> ReadableMeetings(Viewer viewer)
        {
            var bodies = BodiesOf(viewer, MeetingPermissions.Read);
            return bodies is null ? db.Meetings : db.Meetings.Where(m => m.Bodies.Any(b => bodies.Contains(b.Body)));
        }

        public IQueryable<Matter> ReadableMatters(Viewer viewer)
        {
            var bodies = BodiesOf(viewer, MeetingPermissions.Read);
            return bodies is null ? db.Matters : db.Matters.Where(m => bodies.Contains(m.Committee));
        }
    }
}
