using System.Text.Json;
using Comitia.Directory.Actions;
using Comitia.Directory.Contracts;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;

namespace Comitia.Directory.Importing;

/// <summary>
/// One run of an import: tells apart what is new, changed and unchanged without touching the gate, and sends only the first two through it,
/// in chunks. What it is asked to stop after can be gone on with by running it again.
/// </summary>
internal sealed class DirectoryImport(
    IActions actions,
    Ledger ledger,
    Guid runId,
    string source,
    Viewer viewer,
    IProgress<ImportProgress>? progress
)
{
    public ImportTally Tally { get; } = new();

    public Ledger Ledger => ledger;

    /// <summary>Imports rows of one kind; what they refer to must be in already, or becomes a placeholder.</summary>
    public async Task Take(string step, IReadOnlyList<SourceRow> rows, CancellationToken ct)
    {
        if (rows.Count > 0)
        {
            await ledger.Recognise(rows[0].Kind, rows.Select(r => r.Key), ct);
        }

        var taken = new List<SourceRow>(rows.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (
                (RowCheck.Problem(row) ?? (seen.Add(row.Key) ? null : new Refusal("directory.key-twice").With("key", row.Key))) is
                { } problem
            )
            {
                Tally.Rejected.Add(new RejectedRow(row.Where, problem));
            }
            else if (ledger.IsUnchanged(row))
            {
                Tally.Unchanged++;
            }
            else
            {
                taken.Add(row);
            }
        }

        await PlaceUnknown(taken, ct);
        await Send(step, taken, placeholders: false, ct);
    }

    /// <summary>Makes placeholders for keys that no row describes; the keys known already are passed over.</summary>
    public async Task Place(ImportedKind kind, IEnumerable<string> keys, CancellationToken ct)
    {
        var asked = keys.Distinct(StringComparer.Ordinal).ToList();
        await ledger.Recognise(kind, asked, ct);
        var rows = asked.Where(k => !ledger.Knows(k)).Order(StringComparer.Ordinal).Select(k => Placeholder(kind, k)).ToList();
        await Send("placeholders", rows, placeholders: true, ct);
    }

    /// <summary>Writes the run into the audit, if it did anything.</summary>
    public async Task Close(ImportTally whole, CancellationToken ct)
    {
        if (whole.Created + whole.Changed + whole.Placeholders + whole.Waiting > 0)
        {
            await actions.Run(new NoteImportRun(runId, source, JsonSerializer.Serialize(whole, KernelJson.Options)), Asked(), ct);
        }
    }

    private Task PlaceUnknown(IReadOnlyList<SourceRow> rows, CancellationToken ct)
    {
        var own = rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var unknown = rows.SelectMany(r => r.References)
            .Where(r => !own.Contains(r.Key))
            .ToLookup(r => FieldNames.RefersToPerson(r.Field), r => r.Key);
        return Both();

        async Task Both()
        {
            await Place(ImportedKind.Body, unknown[false], ct);
            await Place(ImportedKind.Person, unknown[true], ct);
        }
    }

    private async Task Send(string step, IReadOnlyList<SourceRow> rows, bool placeholders, CancellationToken ct)
    {
        var ordered = rows.Count > 0 && rows[0].Kind == ImportedKind.Body ? ParentsFirst.Order(rows) : rows;
        var done = 0;
        foreach (var chunk in ordered.Chunk(ImportChunk.Most))
        {
            var plans = chunk
                .Select(r => (Row: r, Plan: ledger.Plan(r)))
                .Select(p => new ChunkRow(p.Row, p.Plan.Target, p.Plan.IsNew, p.Plan.Code, placeholders))
                .ToList();
            var targets = chunk
                .SelectMany(r => r.References)
                .Select(r => r.Key)
                .Distinct(StringComparer.Ordinal)
                .Where(ledger.Knows)
                .ToDictionary(k => k, ledger.Target, StringComparer.Ordinal);
            Count(await actions.Run(new ImportChunk(runId, source, chunk[0].Kind, plans, targets), Asked(), ct), plans, placeholders);
            done += chunk.Length;
            progress?.Report(new ImportProgress(step, done, ordered.Count));
        }
    }

    private void Count(Result<ChunkOutcome> result, List<ChunkRow> plans, bool placeholders)
    {
        if (!result.Try(out var outcome))
        {
            foreach (var plan in plans)
            {
                Tally.Rejected.Add(new RejectedRow(plan.Row.Where, result.Refusals[0]));
                ledger.Forget(plan.Row.Key);
            }

            return;
        }

        Tally.Placeholders += placeholders ? outcome.Created : 0;
        Tally.Created += placeholders ? 0 : outcome.Created;
        Tally.Changed += outcome.Changed;
        Tally.Waiting += outcome.Waiting;
        Tally.Unchanged += placeholders ? 0 : plans.Count(p => !p.IsNew) - outcome.Changed;
    }

    private static SourceRow Placeholder(ImportedKind kind, string key)
    {
        var row = new SourceRow(kind, key, key) { Original = "en" };
        return kind == ImportedKind.Body
            ? row.With(FieldNames.Kind, nameof(BodyKind.Other)).With(FieldNames.NameIn + "en", key)
            : row.With(FieldNames.Name, key);
    }

    private Asked Asked() => new(viewer, Lane: Lane.Bulk);
}
