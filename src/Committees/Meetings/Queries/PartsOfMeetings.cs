using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Queries;

/// <summary>From a part of a meeting to the meeting; what may be seen of it is asked there.</summary>
internal sealed class PartsOfMeetings(ComitiaDb db)
{
    public Task<MeetingId?> MeetingOf(AgendaItemId id, CancellationToken ct) =>
        db.AgendaItems.Where(i => i.Id == id).Select(i => (MeetingId?)i.MeetingId).FirstOrDefaultAsync(ct);

    public Task<MeetingId?> MeetingOf(DecisionId id, CancellationToken ct) =>
        db.Decisions.Where(d => d.Id == id).Select(d => (MeetingId?)d.MeetingId).FirstOrDefaultAsync(ct);
}
