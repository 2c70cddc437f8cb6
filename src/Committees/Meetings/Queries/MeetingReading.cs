using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Queries;

/// <summary>Which meetings and matters a viewer may read: those of the bodies they hold a role in. Lists and their counts share this predicate.</summary>
internal static class MeetingReading
{
    extension(ComitiaDb db)
    {
        public IQueryable<Meeting> ReadableMeetings(Viewer viewer)
        {
            var bodies = BodyScope.Held(viewer, MeetingPermissions.Read);
            return bodies is null ? db.Meetings : db.Meetings.Where(m => m.Bodies.Any(b => bodies.Contains(b.Body)));
        }

        public IQueryable<Matter> ReadableMatters(Viewer viewer)
        {
            var bodies = BodyScope.Held(viewer, MeetingPermissions.Read);
            return bodies is null ? db.Matters : db.Matters.Where(m => bodies.Contains(m.Committee));
        }
    }
}
