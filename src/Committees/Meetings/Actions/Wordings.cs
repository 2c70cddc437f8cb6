using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;

namespace Comitia.Meetings.Actions;

/// <summary>Texts as forms bring them: a wording per language.</summary>
internal static class Wordings
{
    public static readonly IReadOnlyDictionary<string, string?> None = new Dictionary<string, string?>(StringComparer.Ordinal);

    public static LocalText Applied(this IReadOnlyDictionary<string, string?> wordings, LocalText was) =>
        wordings.Aggregate(was, (text, w) => text.With(w.Key, w.Value));

    public static bool AreEmpty(this IReadOnlyDictionary<string, string?> wordings) => wordings.Values.All(string.IsNullOrWhiteSpace);

    /// <summary>The refusals of a text that must be there and not be endless.</summary>
    public static IEnumerable<Refusal> Problems(
        this IReadOnlyDictionary<string, string?> wordings,
        string field,
        string missing,
        int longest
    )
    {
        if (wordings.AreEmpty())
        {
            yield return new Refusal(missing, Field: field);
        }

        if (wordings.Values.Any(w => w?.Length > longest))
        {
            yield return new Refusal("meetings.text-long", Field: field).With("most", longest);
        }
    }
}
