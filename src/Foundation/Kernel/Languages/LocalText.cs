using System.Collections.Immutable;
using System.Text.Json;

namespace Comitia.Kernel.Languages;

/// <summary>
/// A text in several languages. One of them is the original; each translation remembers which revision of the original it was made
/// from, and is stale once the original has moved on. Values are immutable.
/// </summary>
public sealed class LocalText : IEquatable<LocalText>
{
    private readonly ImmutableSortedDictionary<string, Wording> wordings;

    private LocalText(string original, int revision, ImmutableSortedDictionary<string, Wording> wordings)
    {
        Original = original;
        Revision = revision;
        this.wordings = wordings;
    }

    /// <summary>One wording; <c>Of</c> is the original's revision that it translates.</summary>
    private sealed record Wording(string Text, int Of);

    public static LocalText Of(string language, string text) =>
        new(language, 1, ImmutableSortedDictionary<string, Wording>.Empty.Add(language, new Wording(text, 1)));

    public static readonly LocalText Empty = new("en", 0, ImmutableSortedDictionary<string, Wording>.Empty);

    /// <summary>The language the text was first written in.</summary>
    public string Original { get; }

    /// <summary>How often the original was worded; 1 at first.</summary>
    public int Revision { get; }

    public IEnumerable<string> Languages => wordings.Keys;

    public bool IsEmpty => wordings.IsEmpty;

    /// <summary>The text in exactly this language, or null.</summary>
    public string? this[string language] => wordings.GetValueOrDefault(language)?.Text;

    /// <summary>The text as a reader of this language gets it: theirs, else the original, with the language it is in.</summary>
    public (string Text, string Language) In(string language) =>
        wordings.TryGetValue(language, out var wording) ? (wording.Text, language)
        : wordings.TryGetValue(Original, out var original) ? (original.Text, Original)
        : (string.Empty, language);

    /// <summary>Whether a translation exists that was made from an older wording of the original.</summary>
    public bool IsStale(string language) => wordings.TryGetValue(language, out var wording) && wording.Of < Revision;

    /// <summary>The text with one wording set. A new wording of the original makes every translation stale; an empty one removes a translation.</summary>
    public LocalText With(string language, string? text)
    {
        text = text?.Trim();
        if (IsEmpty)
        {
            return string.IsNullOrEmpty(text) ? this : Of(language, text);
        }

        if (language == Original)
        {
            return string.IsNullOrEmpty(text) || text == this[language]
                ? this
                : new LocalText(Original, Revision + 1, wordings.SetItem(language, new Wording(text, Revision + 1)));
        }

        return string.IsNullOrEmpty(text)
            ? new LocalText(Original, Revision, wordings.Remove(language))
            : new LocalText(Original, Revision, wordings.SetItem(language, new Wording(text, Revision)));
    }

    public string ToJson() =>
        JsonSerializer.Serialize(
            new Stored(
                Original,
                Revision,
                wordings.ToDictionary(w => w.Key, w => new StoredWording(w.Value.Text, w.Value.Of), StringComparer.Ordinal)
            ),
            Json
        );

    public static LocalText FromJson(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, Json)!;
        return new LocalText(
            stored.O,
            stored.R,
            stored.T.ToImmutableSortedDictionary(w => w.Key, w => new Wording(w.Value.T, w.Value.R), StringComparer.Ordinal)
        );
    }

    public bool Equals(LocalText? other) =>
        other is not null && Original == other.Original && Revision == other.Revision && wordings.SequenceEqual(other.wordings);

    public override bool Equals(object? obj) => Equals(obj as LocalText);

    public override int GetHashCode() => HashCode.Combine(Original, Revision, wordings.Count);

    public override string ToString() => In(Original).Text;

    private sealed record Stored(string O, int R, Dictionary<string, StoredWording> T);

    private sealed record StoredWording(string T, int R);

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
