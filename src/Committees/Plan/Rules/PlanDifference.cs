using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;

namespace Comitia.Plan.Rules;

/// <summary>How an item differs between two versions of a plan.</summary>
public enum ItemChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>One item that differs: a field name for each difference, with both wordings.</summary>
public sealed record ItemDifference(ItemChange Change, SnapshotItem Item, IReadOnlyList<FieldDifference> Fields);

public sealed record FieldDifference(string Field, string Before, string After);

/// <summary>What changed between two versions of a plan; items are matched by their id, whatever their number.</summary>
public static class PlanDifference
{
    /// <summary>Differences in the order of the newer version, removed items after them.</summary>
    public static IReadOnlyList<ItemDifference> Between(PlanSnapshot before, PlanSnapshot after, string language)
    {
        var old = before.Items.ToDictionary(i => i.Id);
        var kept = new HashSet<PlanItemId>();
        var found = new List<ItemDifference>();
        foreach (var item in after.Items)
        {
            kept.Add(item.Id);
            if (!old.TryGetValue(item.Id, out var was))
            {
                found.Add(new ItemDifference(ItemChange.Added, item, []));
            }
            else if (Fields(was, item, before, after, language) is { Count: > 0 } fields)
            {
                found.Add(new ItemDifference(ItemChange.Changed, item, fields));
            }
        }

        found.AddRange(before.Items.Where(i => !kept.Contains(i.Id)).Select(i => new ItemDifference(ItemChange.Removed, i, [])));
        return found;
    }

    private static List<FieldDifference> Fields(
        SnapshotItem was,
        SnapshotItem now,
        PlanSnapshot before,
        PlanSnapshot after,
        string language
    )
    {
        var found = new List<FieldDifference>();
        Compare("number", was.Number, now.Number);
        Compare("kind", was.Kind.ToString(), now.Kind.ToString());
        Text("title", was.Title, now.Title);
        Text("condition", was.Condition, now.Condition);
        Text("expectedOutput", was.ExpectedOutput, now.ExpectedOutput);
        Compare("from", was.From?.ToString("uuuu-MM-dd", null) ?? "", now.From?.ToString("uuuu-MM-dd", null) ?? "");
        Compare("to", was.To?.ToString("uuuu-MM-dd", null) ?? "", now.To?.ToString("uuuu-MM-dd", null) ?? "");
        Compare("responsible", string.Join("; ", was.Responsible), string.Join("; ", now.Responsible));
        Compare("counterparts", Join(was.Counterparts), Join(now.Counterparts));
        Compare("objective", Title(before, was.Objective), Title(after, now.Objective));
        return found;

        void Compare(string field, string a, string b)
        {
            if (!string.Equals(a, b, StringComparison.Ordinal))
            {
                found.Add(new FieldDifference(field, a, b));
            }
        }

        // Each language is compared by itself: a new translation is a change of the published text.
        void Text(string field, LocalText? a, LocalText? b)
        {
            foreach (var code in (a?.Languages ?? []).Union(b?.Languages ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                Compare($"{field}.{code}", a?[code] ?? "", b?[code] ?? "");
            }
        }

        string Join(IEnumerable<LocalText> names) => string.Join("; ", names.Select(n => n.In(language).Text));

        string Title(PlanSnapshot plan, ObjectiveId? id) => plan.Objectives.FirstOrDefault(o => o.Id == id)?.Title.In(language).Text ?? "";
    }
}
