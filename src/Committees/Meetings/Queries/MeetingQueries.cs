using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>Lists of meetings: by time, kind and session, and by month.</summary>
internal sealed class MeetingQueries(ComitiaDb db, IDirectory directory, ISessions sessions, OfficeDesk office)
{
    /// <summary>One page of the list, in a fixed number of queries.</summary>
    public async Task<MeetingList> List(MeetingFilter filter, Viewer viewer, Say say, CancellationToken ct)
    {
        var now = office.Now;
        var mine = db.ReadableMeetings(viewer);
        mine = filter.Body is { } body ? mine.Of(db.MeetingBodies.Where(b => b.Body == body)) : mine;
        var awaiting = await mine.CountAsync(m => m.State == MeetingState.Scheduled && m.EndsAt <= now, ct);
        var chosen = Narrowed(mine, filter, now);
        var total = await chosen.CountAsync(ct);
        var order =
            filter.When == MeetingsWhen.Upcoming
                ? chosen.OrderBy(m => m.StartsAt).ThenBy(m => m.Id)
                : chosen.OrderByDescending(m => m.StartsAt).ThenBy(m => m.Id);
        var meetings = await order.Skip((filter.Page - 1) * MeetingFilter.PageSize).Take(MeetingFilter.PageSize).ToListAsync(ct);
        return new MeetingList(await Rows(meetings, say, now, ct), total, awaiting, await sessions.All(ct));
    }

    /// <summary>The meetings of a span of days, for a month's sheet.</summary>
    public async Task<ILookup<LocalDate, MeetingRow>> Days(
        LocalDate from,
        LocalDate to,
        BodyId? body,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var meetings = await db.ReadableMeetings(viewer)
            .Where(m => m.Day >= from && m.Day <= to && (body == null || m.Bodies.Any(b => b.Body == body)))
            .OrderBy(m => m.StartsAt)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        return (await Rows(meetings, say, office.Now, ct)).ToLookup(r => r.Meeting.Day);
    }

    private static IQueryable<Meeting> Narrowed(IQueryable<Meeting> meetings, MeetingFilter filter, Instant now)
    {
        meetings = filter.When switch
        {
            MeetingsWhen.Upcoming => meetings.Where(m => m.EndsAt > now && m.State == MeetingState.Scheduled),
            MeetingsWhen.AwaitingWord => meetings.Where(m => m.EndsAt <= now && m.State == MeetingState.Scheduled),
            MeetingsWhen.Past => meetings.Where(m => m.EndsAt <= now),
            _ => meetings,
        };
        meetings = filter.Kind is { } kind ? meetings.Where(m => m.Kind == kind) : meetings;
        return filter.Session is { } session ? meetings.Where(m => m.Session == session) : meetings;
    }

    private async Task<List<MeetingRow>> Rows(List<Meeting> meetings, Say say, Instant now, CancellationToken ct)
    {
        var ids = meetings.Select(m => m.Id).ToList();
        var items = await db
            .AgendaItems.Where(i => ids.Contains(i.MeetingId) && !i.Withdrawn)
            .GroupBy(i => i.MeetingId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var owners = await directory.Bodies([.. meetings.Select(m => m.Owner).Distinct()], ct);
        return
        [
            .. meetings.Select(m =>
            {
                var (name, language) = owners.TryGetValue(m.Owner, out var owner) ? owner.Name.In(say.Code) : (string.Empty, say.Code);
                return new MeetingRow(m, m.Standing(now), name, language, items.GetValueOrDefault(m.Id));
            }),
        ];
    }
}
