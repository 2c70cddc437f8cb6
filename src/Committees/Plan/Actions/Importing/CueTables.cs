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
        var taught = (await Taught(ct)).ConvertAll(c => new TaughtCue(c.Language, c.Meaning, c.Words, c.SwitchesOff));
        return taught.Count == 0 ? BuiltInCues.Table : new CueTable(BuiltInCues.Languages().Select(l => TaughtCues.Over(l, taught)));
    }

    /// <summary>What an administrator added or switched off and did not take back.</summary>
    public Task<List<PlanCue>> Taught(CancellationToken ct) =>
        db.Set<PlanCue>().Where(c => !c.TakenBack).OrderBy(c => c.Language).ThenBy(c => c.Role).ThenBy(c => c.Words).ToListAsync(ct);
}
