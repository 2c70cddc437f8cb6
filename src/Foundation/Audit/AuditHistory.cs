using Comitia.Audit.Rules;
using Comitia.Audit.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Audit;

/// <summary>Reads a record's history: the entries that are about it, and those about many records of which it is one.</summary>
internal sealed class AuditHistory(ComitiaDb db, Actors actors) : IHistory
{
    public async Task<IReadOnlyList<HistoryLine>> Of(Guid record, Say say, int most, CancellationToken ct)
    {
        var among = db.Set<AuditChange>().Where(c => c.RecordId == record && c.Before == null && c.After == null);
        var entries = await db.Set<AuditEntry>()
            .Where(e => e.RecordId == record)
            .Union(among.Join(db.Set<AuditEntry>(), c => c.EntryId, e => e.Id, (_, e) => e)) // from the few changes, not through all entries
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(most)
            .Select(e => new
            {
                e.Id,
                e.At,
                e.Actor,
                e.Action,
                e.Reason,
            })
            .ToListAsync(ct);
        var names = await actors.Names(entries.Select(e => e.Actor), say, ct);
        return [.. entries.Select(e => new HistoryLine(e.Id, e.At, say["audit." + e.Action, ("actor", names(e.Actor))], e.Reason))];
    }

    public async Task<IReadOnlyDictionary<Guid, HistoryLine>> Newest(IReadOnlyCollection<Guid> records, Say say, CancellationToken ct)
    {
        if (records.Count == 0)
        {
            return new Dictionary<Guid, HistoryLine>();
        }

        var entries = await db.Set<AuditEntry>()
            .Where(e => e.RecordId != null && records.Contains(e.RecordId.Value))
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .ToListAsync(ct);
        var newest = entries.DistinctBy(e => e.RecordId).ToList();
        var names = await actors.Names(newest.Select(e => e.Actor), say, ct);
        return newest.ToDictionary(
            e => e.RecordId!.Value,
            e => new HistoryLine(e.Id, e.At, say["audit." + e.Action, ("actor", names(e.Actor))], e.Reason)
        );
    }

    public async Task<IReadOnlyList<ChangeLine>> Changes(Guid record, Say say, int most, CancellationToken ct)
    {
        var rows = await db.Set<AuditEntry>()
            .SelectMany(
                e => e.Changes,
                (e, c) =>
                    new
                    {
                        e.Id,
                        e.At,
                        e.Action,
                        Change = c,
                    }
            )
            .Where(r => r.Change.RecordId == record && (r.Change.Before != null || r.Change.After != null))
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Change.Id)
            .Take(most)
            .ToListAsync(ct);
        var open = await actors.Opener(
            rows.SelectMany(r => SealedFields.Whose(r.Change.Before).Concat(SealedFields.Whose(r.Change.After))),
            ct
        );
        IReadOnlyDictionary<string, string> Read(string? fields) =>
            SealedFields.Open(fields, open).ToDictionary(f => f.Key, f => f.Value ?? say["audit.erased"], StringComparer.Ordinal);
        return [.. rows.Select(r => new ChangeLine(r.Id, r.At, r.Action, Read(r.Change.Before), Read(r.Change.After)))];
    }

    public async Task<IReadOnlyList<RecordChange>> ChangedBy(Guid entry, string action, CancellationToken ct)
    {
        var rows = await db.Set<AuditEntry>().Where(e => e.Id == entry && e.Action == action).SelectMany(e => e.Changes).ToListAsync(ct);
        return
        [
            .. rows.Where(c => c.Before is not null || c.After is not null)
                .Select(c => new RecordChange(c.RecordKind, c.RecordId, c.Before is null, Plain(c.Before), Plain(c.After))),
        ];
    }

    private static Dictionary<string, string> Plain(string? fields) =>
        SealedFields.Open(fields, _ => null).ToDictionary(f => f.Key, f => f.Value ?? string.Empty, StringComparer.Ordinal);
}
