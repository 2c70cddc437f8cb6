using Comitia.Audit.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Audit;

/// <summary>Reads what others did: the newest outermost entries about records that have a name for this viewer.</summary>
internal sealed class AuditHappenings(ComitiaDb db, IEnumerable<IRecordNames> owners, Actors actors) : IHappenings
{
    /// <summary>So many entries are looked at; what many did to few records becomes few lines.</summary>
    private const int Looked = 120;

    public async Task<IReadOnlyList<Happening>> Since(Instant since, Viewer viewer, Say say, int most, CancellationToken ct)
    {
        var kinds = owners.Select(o => o.Kind).ToList();
        var entries = await db.Set<AuditEntry>()
            .Where(e => e.Parent == null && e.At > since && e.RecordId != null && kinds.Contains(e.RecordKind!))
            .Where(e => viewer.Account == null || e.Account == null || e.Account != viewer.Account)
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(Looked)
            .Select(e => new Entry(e.At, e.Actor, e.Action, e.Reason, e.RecordKind!, e.RecordId!.Value))
            .ToListAsync(ct);
        var names = await Names(entries, viewer, say, ct);
        var name = await actors.Names(entries.Select(e => e.Actor), say, ct);
        return
        [
            .. entries
                .Select(e => e with { Actor = name(e.Actor) })
                .DistinctBy(e => (e.Actor, e.Action, e.Record, e.At.InUtc().Date))
                .Where(e => names.ContainsKey((e.Kind, e.Record)))
                .Take(most)
                .Select(e => new Happening(e.At, say["audit." + e.Action, ("actor", e.Actor)], names[(e.Kind, e.Record)], e.Reason)),
        ];
    }

    private async Task<Dictionary<(string Kind, Guid Id), RecordName>> Names(
        List<Entry> entries,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var names = new Dictionary<(string, Guid), RecordName>();
        foreach (var owner in owners)
        {
            // Asked even of no record: so many queries whatever happened.
            var ids = entries.Where(e => e.Kind == owner.Kind).Select(e => e.Record).ToHashSet();
            foreach (var (id, name) in await owner.Names(ids, viewer, say, ct))
            {
                names[(owner.Kind, id)] = name;
            }
        }

        return names;
    }

    private sealed record Entry(Instant At, string Actor, string Action, string? Reason, string Kind, Guid Record);
}
