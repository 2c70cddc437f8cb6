using Comitia.Directory.Importing;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

/// <summary>At most 200 rows of one kind out of a source, each new or changed. Whole or not at all; a run is made of such chunks.</summary>
internal sealed record ImportChunk(
    Guid RunId,
    string Source,
    ImportedKind Kind,
    IReadOnlyList<ChunkRow> Rows,
    IReadOnlyDictionary<string, Guid> Targets
) : IInput<ChunkOutcome>
{
    public const int Most = 200;
}

/// <summary>A row with the id its record has or gets.</summary>
internal sealed record ChunkRow(SourceRow Row, Guid Target, bool IsNew, string? Code, bool IsPlaceholder = false);

internal sealed record ChunkOutcome(int Created, int Changed, int Waiting);

internal sealed class ImportChunkAction : IAction<ImportChunk, ChunkOutcome>
{
    public async Task<Result<ChunkOutcome>> Act(ImportChunk input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        context.About("import-run", input.RunId);
        context.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var row in input.Rows.Where(r => r.IsNew))
        {
            Create(row, input, context);
        }

        var (changed, waiting) = await Change(input, context, ct);
        context.Db.ChangeTracker.AutoDetectChangesEnabled = true;
        return new ChunkOutcome(input.Rows.Count(r => r.IsNew), changed, waiting);
    }

    private static void Create(ChunkRow chunk, ImportChunk input, ActionContext context)
    {
        var entity = ImportedEntity.New(chunk.Row, chunk.Target, chunk.Code);
        foreach (var (field, value) in chunk.Row.Fields.OrderBy(f => f.Key == FieldNames.NameIn + chunk.Row.Original ? 0 : 1))
        {
            entity.Set(field, value, key => Target(input, key));
        }

        entity.Finish();
        if (chunk.IsPlaceholder)
        {
            Mark(entity.Record);
        }

        var values = chunk.Row.Values();
        context.Db.Add(entity.Record);
        context.Db.Add(
            new ImportedRecord
            {
                Id = Ids.NewGuid(context.Now),
                Source = input.Source,
                Key = chunk.Row.Key,
                Kind = chunk.Row.Kind,
                Target = chunk.Target,
                Hash = chunk.IsPlaceholder ? string.Empty : SourceRow.Hash(values),
                Values = values,
            }
        );
        Note(context, chunk.Row.Kind, chunk.Target, null, values);
    }

    private static async Task<(int Changed, int Waiting)> Change(ImportChunk input, ActionContext context, CancellationToken ct)
    {
        var rows = input.Rows.Where(r => !r.IsNew).ToList();
        if (rows.Count == 0)
        {
            return (0, 0);
        }

        var keys = rows.ConvertAll(r => r.Row.Key);
        var records = await context
            .Db.Imported.Where(i => i.Source == input.Source && keys.Contains(i.Key))
            .ToDictionaryAsync(i => i.Key, ct);
        var entities = await ImportedEntities.Load(context.Db, input.Kind, rows.Select(Target), ct);
        var reviews = await context
            .Db.Reviews.Where(r => r.Source == input.Source && keys.Contains(r.Key) && r.State == ReviewState.Open)
            .ToListAsync(ct);
        var (changed, waiting) = (0, 0);
        foreach (var row in rows)
        {
            if (!entities.TryGetValue(Target(row), out var entity))
            {
                continue; // taken away between reading and writing; the next run finds it new
            }

            var record = records.GetValueOrDefault(row.Row.Key) ?? Recognised(row, input, context);

            if (entity.Record is Person { Erased: not null })
            {
                record.Hash = SourceRow.Hash(row.Row.Values()); // erased by law: what the source says is not kept again
                continue;
            }

            var merge = new RowMerge(row.Row, record, entity, key => ImportChunkAction.Target(input, key));
            var before = merge.Before();
            merge.Apply();
            waiting += merge.Wait(reviews, context) ? 1 : 0;
            changed += merge.Taken.Count > 0 ? 1 : 0;
            record.Values = row.Row.Values();
            record.Hash = SourceRow.Hash(record.Values);
            Note(context, row.Row.Kind, record.Target, before, record.Values);
        }

        return (changed, waiting);

        Guid Target(ChunkRow row) => records.TryGetValue(row.Row.Key, out var record) ? record.Target : row.Target;
    }

    /// <summary>A record of this installation that the source names by its own id: the source has said nothing of it before.</summary>
    private static ImportedRecord Recognised(ChunkRow row, ImportChunk input, ActionContext context)
    {
        var record = new ImportedRecord
        {
            Id = Ids.NewGuid(context.Now),
            Source = input.Source,
            Key = row.Row.Key,
            Kind = row.Row.Kind,
            Target = row.Target,
            Hash = string.Empty,
            Values = "{}",
        };
        context.Db.Add(record);
        return record;
    }

    private static void Note(ActionContext context, ImportedKind kind, Guid id, string? before, string after)
    {
        if (kind == ImportedKind.Person)
        {
            context.NoteOf(id, Word(kind), id, before, after);
        }
        else
        {
            context.Note(Word(kind), id, before, after);
        }
    }

    private static Guid? Target(ImportChunk input, string key) => input.Targets.TryGetValue(key, out var id) ? id : null;

    private static string Word(ImportedKind kind) =>
        kind switch
        {
            ImportedKind.Body => "body",
            ImportedKind.Person => "person",
            _ => "membership",
        };

    private static void Mark(object record)
    {
        switch (record)
        {
            case Body body:
                body.Placeholder = true;
                break;
            case Person person:
                person.Placeholder = true;
                break;
        }
    }
}
