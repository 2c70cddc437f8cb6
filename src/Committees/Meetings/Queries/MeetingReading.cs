using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Queries;

/// <summary>Which meetings and matters a viewer may read: those of the bodies they hold a role in. Lists and their counts share this predicate.</summary>
internal static class MeetingReading
{
    /// <summary>The meetings of these bodies: a set that is found once by its index, not a question asked of each meeting.</summary>
    public static IQueryable<Meeting> Of(this IQueryable<Meeting> meetings, IQueryable<MeetingBody> bodies)
    {
        var ids = bodies.Select(b => b.MeetingId);
        return meetings.Where(m => ids.Contains(m.Id));
    }

    /// <summary>Those whose titles have every word that was typed, from its beginning.</summary>
    public static IQueryable<Meeting> Called(this IQueryable<Meeting> meetings, string? typed) =>
        SearchWords.Typed(typed).Aggregate(meetings, (found, word) => found.Where(m => m.Folded.Contains(word)));

    /// <summary>The same of matters, or the one that has the code.</summary>
    public static IQueryable<Matter> Called(this IQueryable<Matter> matters, string? typed) =>
        SearchWords.Typed(typed).Aggregate(matters, (found, word) => found.Where(m => m.Folded.Contains(word) || m.Code == typed));

    extension(ComitiaDb db)
    {
        public IQueryable<Meeting> ReadableMeetings(Viewer viewer)
        {
            var bodies = BodyScope.Held(viewer, MeetingPermissions.Read);
            return bodies is null ? db.Meetings : db.Meetings.Of(db.MeetingBodies.Where(b => bodies.Contains(b.Body)));
        }

        public IQueryable<Matter> ReadableMatters(Viewer viewer)
        {
            var bodies = BodyScope.Held(viewer, MeetingPermissions.Read);
            return bodies is null ? db.Matters : db.Matters.Where(m => bodies.Contains(m.Committee));
        }
    }
}
