using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;

namespace Comitia.Plan.Pages;

/// <summary>The timeline of an item: each action with what it changed of the item and why.</summary>
internal sealed record ItemHistory(HistoryLine Line, string? Changed, string? Why)
{
    /// <summary>Fields that tell something; the rest is order and bookkeeping.</summary>
    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["Number"] = "number",
        ["Kind"] = "kind",
        ["Title"] = "title",
        ["Condition"] = "condition",
        ["ExpectedOutput"] = "expectedOutput",
        ["From"] = "from",
        ["To"] = "to",
        ["Times"] = "times",
        ["ObjectiveId"] = "objective",
        ["Responsible"] = "responsible",
        ["Counterparts"] = "counterparts",
    };

    /// <summary>Of these both values are told; of the others only that they changed.</summary>
    private static readonly string[] Shown = ["number", "kind", "from", "to"];

    public static IReadOnlyList<ItemHistory> Of(IReadOnlyList<HistoryLine> lines, IReadOnlyList<ChangeLine> changes, Say say)
    {
        var known = changes.Where(c => c.Before.Count > 0 && c.After.Count > 0).ToLookup(c => c.Entry);
        return [.. lines.Select(l => new ItemHistory(l, Words([.. known[l.Entry]], say), l.Reason ?? Reason([.. known[l.Entry]])))];
    }

    private static string? Reason(IReadOnlyList<ChangeLine> changes) =>
        changes.Select(c => c.After.GetValueOrDefault("Reason")).FirstOrDefault(r => !string.IsNullOrEmpty(r));

    private static string? Words(IReadOnlyList<ChangeLine> changes, Say say)
    {
        var words = changes
            .SelectMany(c =>
                c.After.Where(f => Told.ContainsKey(f.Key))
                    .Select(f => Word(Told[f.Key], c.Before.GetValueOrDefault(f.Key, string.Empty), f.Value, say))
            )
            .ToList();
        return words.Count == 0 ? null : say["plan.history.changed", ("what", string.Join("; ", words))];
    }

    private static string Word(string field, string before, string after, Say say) =>
        Shown.Contains(field, StringComparer.Ordinal)
            ? say[
                "plan.history.from-to",
                ("field", FieldWords.Name(field, say)),
                ("before", FieldWords.Value(field, before, say)),
                ("after", FieldWords.Value(field, after, say))
            ]
            : FieldWords.Name(field, say);
}
