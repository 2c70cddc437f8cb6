using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;

namespace Comitia.Directory.Importing;

/// <summary>One changed row against the record it was imported into: what is taken, what waits.</summary>
internal sealed class RowMerge(SourceRow row, ImportedRecord record, ImportedEntity entity, Func<string, Guid?> target)
{
    private readonly IReadOnlyDictionary<string, string> last = SourceRow.Read(record.Values);
    private readonly List<(string Field, string? Theirs, string? Ours)> waiting = [];

    public List<string> Taken { get; } = [];

    public string Before() => record.Values;

    public void Apply()
    {
        var placeholder = entity.IsPlaceholder;
        foreach (var field in row.Fields.Keys.Union(last.Keys, StringComparer.Ordinal).ToList())
        {
            var (was, next) = (last.GetValueOrDefault(field), row[field]);
            if (FieldNames.IsAdditive(field))
            {
                if (next != was && entity.Grow(field, next, target))
                {
                    Taken.Add(field);
                }

                continue;
            }

            var current = entity.Get(field, (_, id) => KeyOf(id, was, next));
            switch (FieldMerge.Decide(was, next, current, placeholder))
            {
                case FieldFate.Take:
                    entity.Set(field, next, target);
                    Taken.Add(field);
                    break;
                case FieldFate.Wait:
                    waiting.Add((field, next, current));
                    break;
            }
        }

        if (Taken.Count > 0)
        {
            entity.Finish();
        }
    }

    /// <summary>Puts what both sides changed where a person decides; one open question a field.</summary>
    public bool Wait(IReadOnlyList<ImportReview> open, ActionContext context)
    {
        foreach (var (field, theirs, ours) in waiting)
        {
            if (open.FirstOrDefault(r => r.Key == record.Key && r.Field == field) is { } review)
            {
                (review.Theirs, review.Ours, review.Found) = (theirs, ours, context.Now);
                continue;
            }

            context.Db.Add(
                new ImportReview
                {
                    Id = Ids.NewGuid(context.Now),
                    Source = record.Source,
                    Key = record.Key,
                    Kind = record.Kind,
                    Target = record.Target,
                    Field = field,
                    Theirs = theirs,
                    Ours = ours,
                    Found = context.Now,
                }
            );
        }

        return waiting.Count > 0;
    }

    /// <summary>The key under which the source would name the record that stands here; another one, if it never named it.</summary>
    private string? KeyOf(Guid? id, string? was, string? next) =>
        id is null ? null
        : was is not null && target(was) == id ? was
        : next is not null && target(next) == id ? next
        : "#" + id.Value.ToString("N");
}
