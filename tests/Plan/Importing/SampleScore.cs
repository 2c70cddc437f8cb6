using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Comitia.Plan.Tests.Importing;

/// <summary>How well a reading agrees with the approved one: found of expected (recall) and right of found (precision), per field.</summary>
internal sealed class SampleScore
{
    public static readonly string[] Fields = ["items", "kind", "title", "counterparts", "condition", "period", "head"];
    private readonly Dictionary<string, (int Right, int Found, int Expected)> tally = Fields.ToDictionary(
        f => f,
        _ => (0, 0, 0),
        StringComparer.Ordinal
    );

    public List<string> Differences { get; } = [];

    public double Recall(string field) => tally[field].Expected == 0 ? 1 : tally[field].Right / (double)tally[field].Expected;

    public double Precision(string field) => tally[field].Found == 0 ? 1 : tally[field].Right / (double)tally[field].Found;

    public void Add(string name, JsonElement expected, JsonElement read)
    {
        foreach (var head in (string[])["committee", "session", "language"])
            Value(name, "head", head, Text(expected, head), Text(read, head));
        var want = expected.GetProperty("items").EnumerateArray().ToList();
        var got = read.GetProperty("items").EnumerateArray().ToList();
        var pairs = Pair(want, got);
        Count("items", pairs.Count, got.Count, want.Count);
        foreach (var lost in want.Where(w => !pairs.Exists(p => First(p.Want) == First(w))))
            Differences.Add($"{name}: missing {lost.GetProperty("title")}");
        foreach (var extra in got.Where(g => !pairs.Exists(p => First(p.Got) == First(g))))
            Differences.Add($"{name}: not an item {extra.GetProperty("title")}");
        foreach (var (w, g) in pairs)
        {
            var label = $"{name} {Text(w, "number")}";
            Value(label, "kind", "kind", Text(w, "kind"), Text(g, "kind"));
            Value(label, "condition", "condition", Text(w, "condition"), Text(g, "condition"));
            Value(label, "period", "period", Raw(w, "period"), Raw(g, "period"));
            Set(label, "counterparts", Strings(w), Strings(g));
            foreach (var language in w.GetProperty("title").EnumerateObject())
                Title(
                    label,
                    language.Value.GetString()!,
                    g.GetProperty("title").TryGetProperty(language.Name, out var t) ? t.GetString()! : ""
                );
            Value(label, "items", "number", Text(w, "number"), Text(g, "number"), count: false);
        }
    }

    public string Report() =>
        Fields
            .Aggregate(
                new StringBuilder(),
                (text, f) =>
                    text.AppendLine(
                        string.Format(
                            CultureInfo.InvariantCulture,
                            "{0,-13} precision {1:0.00}  recall {2:0.00}  ({3} right of {4} found, {5} expected)",
                            f,
                            Precision(f),
                            Recall(f),
                            tally[f].Right,
                            tally[f].Found,
                            tally[f].Expected
                        )
                    )
            )
            .ToString();

    private static List<(JsonElement Want, JsonElement Got)> Pair(List<JsonElement> want, List<JsonElement> got)
    {
        var free = got.ToList();
        var pairs = new List<(JsonElement, JsonElement)>();
        foreach (var w in want)
        {
            var best = free.Select(g => (Item: g, Likeness: Likeness(First(w), First(g))))
                .OrderByDescending(p => p.Likeness)
                .FirstOrDefault();
            if (best.Likeness < 0.5)
                continue;
            free.Remove(best.Item);
            pairs.Add((w, best.Item));
        }
        return pairs;
    }

    private void Title(string label, string want, string got)
    {
        var right = Likeness(want, got) >= 0.8;
        Count("title", right ? 1 : 0, got.Length > 0 ? 1 : 0, 1);
        if (!string.Equals(want, got, StringComparison.Ordinal))
            Differences.Add($"{label}: title{(right ? " (close)" : "")} expected '{want}', read '{got}'");
    }

    private void Value(string label, string field, string what, string? want, string? got, bool count = true)
    {
        var right = string.Equals(want, got, StringComparison.OrdinalIgnoreCase);
        if (count)
            Count(field, right && want is not null ? 1 : 0, got is null ? 0 : 1, want is null ? 0 : 1);
        if (!right)
            Differences.Add($"{label}: {what} expected '{want}', read '{got}'");
    }

    private void Set(string label, string field, List<string> want, List<string> got)
    {
        var right = want.Count(w => got.Exists(g => string.Equals(g, w, StringComparison.OrdinalIgnoreCase)));
        Count(field, right, got.Count, want.Count);
        if (right != want.Count || right != got.Count)
            Differences.Add($"{label}: counterparts expected [{string.Join("; ", want)}], read [{string.Join("; ", got)}]");
    }

    private void Count(string field, int right, int found, int expected) =>
        tally[field] = (tally[field].Right + right, tally[field].Found + found, tally[field].Expected + expected);

    private static double Likeness(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var shared = a.Count(b.Remove);
        return a.Count + Words(other).Count == 0 ? 1 : 2.0 * shared / (a.Count + Words(other).Count);
    }

    private static List<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '-', '–', '"', '«', '»', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries)];

    private static string First(JsonElement item) => item.GetProperty("title").EnumerateObject().First().Value.GetString()!;

    private static List<string> Strings(JsonElement item) =>
        [.. item.GetProperty("counterparts").EnumerateArray().Select(c => c.GetString()!)];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static string? Raw(JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? JsonSerializer.Serialize(value) : null;
}
