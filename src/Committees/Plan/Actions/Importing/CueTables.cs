using Comitia.Kernel.Storage;
using Comitia.Plan.Rules.Importing;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions.Importing;

/// <summary>The reader's words: those that come with the program, and an administrator's laid over them.</summary>
internal sealed class CueTables(ComitiaDb db)
{
    public async Task<CueTable> Table(CancellationToken ct)
    {
        var added = await db.Set<PlanCue>().Where(c => !c.TakenBack).ToListAsync(ct);
        return added.Count == 0
            ? BuiltInCues.Table
            : new CueTable(BuiltInCues.Languages().Select(l => With(l, added.Where(c => c.Language == l.Language))));
    }

    public Task<List<PlanCue>> Added(CancellationToken ct) =>
        db.Set<PlanCue>().Where(c => !c.TakenBack).OrderBy(c => c.Language).ThenBy(c => c.Role).ThenBy(c => c.Words).ToListAsync(ct);

    private static LanguageCues With(LanguageCues language, IEnumerable<PlanCue> added)
    {
        var cues = language.Cues.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        foreach (var group in added.GroupBy(c => c.Role, StringComparer.Ordinal))
        {
            cues[group.Key] = [.. cues.GetValueOrDefault(group.Key) ?? [], .. group.Select(c => c.Words)];
        }

        return language with
        {
            Cues = cues,
        };
    }
}
