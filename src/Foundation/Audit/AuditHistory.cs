using Comitia.Audit.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Audit;

/// <summary>Reads a record's history: the entries that are about it, and those that changed it on the way.</summary>
internal sealed class AuditHistory(ComitiaDb db) : IHistory
{
    public async Task<IReadOnlyList<HistoryLine>> Of(Guid record, Say say, int most, CancellationToken ct)
    {
        var entries = await db.Set<AuditEntry>()
            .Where(e => e.RecordId == record)
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Take(most)
            .Select(e => new
            {
                e.At,
                e.Actor,
                e.Action,
                e.Reason,
            })
            .ToListAsync(ct);
        return [.. entries.Select(e => new HistoryLine(e.At, say["audit." + e.Action, ("actor", e.Actor)], e.Reason))];
    }
}
