using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>Matters, and the meetings that dealt with each.</summary>
internal sealed class MatterQueries(ComitiaDb db, IDirectory directory)
{
    public const int PageSize = 50;

    /// <summary>One page of a committee's matters, open ones first; what was typed is looked for in code and folded titles.</summary>
    public async Task<(IReadOnlyList<MatterRow> Rows, int Total)> List(
        Viewer viewer,
        BodyId? committee,
        bool closed,
        string? typed,
        int page,
        CancellationToken ct
    )
    {
        var matters = db.ReadableMatters(viewer)
            .Where(m => (committee == null || m.Committee == committee) && m.ClosedOn != null == closed)
            .Called(typed);
        var total = await matters.CountAsync(ct);
        var found = await matters
            .OrderByDescending(m => m.OpenedOn)
            .ThenBy(m => m.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        var ids = found.Select(m => m.Id).ToList();
        var dealt = await (
            from i in db.AgendaItems
            join m in db.Meetings on i.MeetingId equals m.Id
            where i.Matter != null && ids.Contains(i.Matter.Value) && !i.Withdrawn
            group m by i.Matter into g
            select new
            {
                g.Key,
                Count = g.Count(),
                Last = g.Max(m => m.Day),
            }
        ).ToDictionaryAsync(g => g.Key!.Value, ct);
        return (
            [.. found.Select(m => new MatterRow(m, dealt.GetValueOrDefault(m.Id)?.Count ?? 0, dealt.GetValueOrDefault(m.Id)?.Last))],
            total
        );
    }

    /// <summary>A matter with its committee and the meetings on whose agenda it stood, newest first.</summary>
    public async Task<MatterPageData?> Read(MatterId id, Viewer viewer, CancellationToken ct)
    {
        var matter = await db.ReadableMatters(viewer).FirstOrDefaultAsync(m => m.Id == id, ct);
        if (matter is null)
        {
            return null;
        }

        var meetings = await db.ReadableMeetings(viewer)
            .Where(m => m.Agenda.Any(i => i.Matter == id && !i.Withdrawn))
            .OrderByDescending(m => m.StartsAt)
            .ToListAsync(ct);
        return new MatterPageData(matter, await directory.Body(matter.Committee, ct), meetings);
    }

    /// <summary>The open matters of a committee, for choosing what an agenda item deals with.</summary>
    public Task<List<Matter>> Open(BodyId committee, Viewer viewer, CancellationToken ct) =>
        db.ReadableMatters(viewer).Where(m => m.Committee == committee && m.ClosedOn == null).OrderBy(m => m.Code).ToListAsync(ct);
}

internal sealed record MatterRow(Matter Matter, int Meetings, LocalDate? Last);

internal sealed record MatterPageData(Matter Matter, BodyLine? Committee, IReadOnlyList<Meeting> Meetings);
