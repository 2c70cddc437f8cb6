using Comitia.Kernel.Storage;
using Comitia.Meetings.Actions;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Queries;

/// <summary>How far a meeting's agenda has gone out, and whether it still says what went out.</summary>
internal sealed class IssuedAgendas(ComitiaDb db, AgendaIssuing issuing)
{
    public async Task<IssuedAgenda> Of(Meeting meeting, CancellationToken ct)
    {
        var versions = await AgendaIssuing.Versions(db, meeting.Id, ct);
        return new IssuedAgenda(versions, versions.Count == 0 ? null : await issuing.Now(meeting, ct));
    }
}

/// <summary>The versions of an agenda, the newest first, and the agenda as it stands where any went out.</summary>
internal sealed record IssuedAgenda(IReadOnlyList<AgendaVersion> Versions, AgendaSnapshot? Now)
{
    private readonly HashSet<AgendaItemId> first =
        Versions.Count == 0 ? [] : [.. AgendaSnapshots.Read(Versions[^1]).Items.Select(i => i.Id)];

    public AgendaVersion? Last => Versions.Count == 0 ? null : Versions[0];

    public AgendaVersion? Published => Versions.FirstOrDefault(v => v.Stage == AgendaStage.Published);

    public AgendaStage Stage => Last?.Stage ?? AgendaStage.Draft;

    /// <summary>Whether it says something else than what went out last.</summary>
    public bool Moved => Last is not null && Now is not null && Last.Snapshot != AgendaSnapshots.Write(Now);

    /// <summary>Whether the public still sees an older one.</summary>
    public bool PublicIsOlder => Published is not null && Now is not null && Published.Snapshot != AgendaSnapshots.Write(Now);

    /// <summary>An item that came onto the agenda after it had first gone out.</summary>
    public bool IsLate(AgendaItemId item) => Versions.Count > 0 && !first.Contains(item);
}
