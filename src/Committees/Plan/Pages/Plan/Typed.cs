using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Rules.Files;
using NodaTime;

namespace Comitia.Plan.Pages.Plan;

/// <summary>What the item form and the review screen share: an item's values as people type them, and as they are shown to be typed over.</summary>
internal static class Typed
{
    /// <summary>The day that was typed; null where nothing was, or where it cannot be read, which is said beside its place.</summary>
    public static LocalDate? Date(string? typed, string place, IWrittenDates dates, SessionLine? session, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var read = dates.Read(typed, session?.From, session?.To);
        problems.AddRange(read.Refusals.Select(r => r.At(place)));
        return read.Ok ? read.Value : null;
    }

    /// <summary>The wordings with one language first: it is the original of a new text.</summary>
    public static Dictionary<string, string?> Ordered(IReadOnlyDictionary<string, string?> wordings, string first) =>
        wordings
            .OrderBy(w => w.Key != first)
            .ThenBy(w => w.Key, StringComparer.Ordinal)
            .ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);

    public static Dictionary<string, string?> Words(LocalText? text) =>
        text?.Languages.ToDictionary(l => l, l => text[l], StringComparer.Ordinal) ?? new(StringComparer.Ordinal);

    /// <summary>One name a line, each once.</summary>
    public static IEnumerable<string> Lines(string? text) =>
        (text ?? string.Empty)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal);

    public static string? Day(LocalDate? date) => date is { } day ? FileWords.Day(day) : null;
}
