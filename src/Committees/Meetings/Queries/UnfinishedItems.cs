using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>What earlier meetings of a committee put off or did not reach, and no later agenda has taken on.</summary>
internal sealed class UnfinishedItems(ComitiaDb db)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<UnfinishedItem>> Before(Meeting meeting, Viewer viewer, CancellationToken ct)
    {
        var items = db.AgendaItems;
        var found = await (
            from m in db.ReadableMeetings(viewer)
            where m.Owner == meeting.Owner && m.StartsAt < meeting.StartsAt && m.Id != meeting.Id
            join i in items on m.Id equals i.MeetingId
            where !i.Withdrawn && (i.Outcome == AgendaItemOutcome.PutOff || i.Outcome == AgendaItemOutcome.NotReached)
            where !items.Any(n => n.ContinuedFrom == i.Id && !n.Withdrawn)
            orderby m.StartsAt descending, i.Position, i.Id
            select new
            {
                Item = i,
                m.Id,
                m.Day,
            }
        )
            .Take(Most)
            .ToListAsync(ct);
        return [.. found.Select(f => new UnfinishedItem(f.Item, f.Id, f.Day))];
    }
}

/// <summary>An agenda item that waits, with the meeting that left it.</summary>
internal sealed record UnfinishedItem(AgendaItem Item, MeetingId Meeting, LocalDate Day);
