using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Actions;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Queries;

/// <summary>See <see cref="IHeldMeetings"/>: what a committee decides, it decides at one of its last meetings.</summary>
internal sealed class HeldMeetings(ComitiaDb db, Quorums quorums) : IHeldMeetings
{
    private const int Most = 8;

    public async Task<IReadOnlyList<HeldMeeting>> Of(BodyId committee, Viewer viewer, CancellationToken ct)
    {
        var found = await db.ReadableMeetings(viewer)
            .Where(m => m.Bodies.Any(b => b.Body == committee) && m.State == MeetingState.Held)
            .OrderByDescending(m => m.StartsAt)
            .ThenBy(m => m.Id)
            .Take(Most)
            .ToListAsync(ct);
        var quorum = await quorums.Of(committee, found, ct);
        return
        [
            .. found.Select(m => new HeldMeeting(
                EvidenceOfMeeting.Reference(m.Id),
                m.Day,
                m.Title,
                quorum.GetValueOrDefault(m.Id) is { Missed: true } missed ? new HeldWarning(missed.Word, missed.Explanation) : null
            )),
        ];
    }
}
