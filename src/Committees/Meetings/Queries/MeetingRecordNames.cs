using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Pages;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Queries;

/// <summary>Meetings by their titles.</summary>
internal sealed class MeetingNames(ComitiaDb db) : IRecordNames
{
    public string Kind => "meeting";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> Names(
        IReadOnlyCollection<Guid> ids,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var wanted = ids.Select(MeetingId.From).ToList();
        var found = await db.ReadableMeetings(viewer).Where(m => wanted.Contains(m.Id)).Select(m => new { m.Id, m.Title }).ToListAsync(ct);
        return found.ToDictionary(m => m.Id.Value, m => RecordName.Of(m.Title, MeetingLinks.Meeting(m.Id), say));
    }
}

/// <summary>Matters by their titles.</summary>
internal sealed class MatterNames(ComitiaDb db) : IRecordNames
{
    public string Kind => "matter";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> Names(
        IReadOnlyCollection<Guid> ids,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var wanted = ids.Select(MatterId.From).ToList();
        var found = await db.ReadableMatters(viewer).Where(m => wanted.Contains(m.Id)).Select(m => new { m.Id, m.Title }).ToListAsync(ct);
        return found.ToDictionary(m => m.Id.Value, m => RecordName.Of(m.Title, MeetingLinks.Matter(m.Id), say));
    }
}
