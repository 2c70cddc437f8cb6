using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Comitia.Kernel.Languages;

/// <summary>
/// A text in several languages. One of them is the original; each translation remembers which revision of the original it was made
/// from, and is stale once the original has moved on. Values are immutable.
/// </summary>
public sealed class LocalText : IEquatable<LocalText>
{
    /// <summary>By language code, ordinal. One to three of them: a list that is looked through beats any tree.</summary>
    private readonly Wording[] wordings;

    private LocalText(string original, int revision, Wording[] wordings)
    {
        Original = original;
        Revision = revision;
        this.wordings = wordings;
    }

    /// <summary>One wording; <c>Of</c> is the original's revision that it translates.</summary>
    private sealed record Wording(string Language, string Text, int Of);

    public static LocalText Of(string language, string text) => new(language, 1, [new Wording(language, text, 1)]);

    public static readonly LocalText Empty = new("en", 0, []);

    /// <summary>The language the text was first written in.</summary>
    public string Original { get; }

    /// <summary>How often the original was worded; 1 at first.</summary>
    public int Revision { get; }

    public IEnumerable<string> Languages => wordings.Select(w => w.Language);

    public bool IsEmpty => wordings.Length == 0;

    /// <summary>The text in exactly this language, or null.</summary>
    public string? this[string language] => Find(language)?.Text;

    /// <summary>The text as a reader of this language gets it: theirs, else the original, with the language it is in.</summary>
    public (string Text, string Language) In(string language) =>
        Find(language) is { } wording ? (wording.Text, language)
        : Find(Original) is { } original ? (original.Text, Original)
        : (string.Empty, language);

    /// <summary>Whether a translation exists that was made from an older wording of the original.</summary>
    public bool IsStale(string language) => Find(language) is { } wording && wording.Of < Revision;

    /// <summary>
    /// The text with one wording set. A new wording of the original makes every translation stale; an empty one removes a translation.
    /// One that is as it was changes nothing: a form sends back all it showed, and a stale translation stays stale until it is worded anew.
    /// </summary>
    public LocalText With(string language, string? text)
    {
        text = text?.Trim();
        if (IsEmpty)
        {
            return string.IsNullOrEmpty(text) ? this : Of(language, text);
        }

        if (text == this[language])
        {
            return this;
        }

        if (language == Original)
        {
            return string.IsNullOrEmpty(text)
                ? this
                : new LocalText(Original, Revision + 1, Set(language, new Wording(language, text, Revision + 1)));
        }

        return new LocalText(Original, Revision, Set(language, string.IsNullOrEmpty(text) ? null : new Wording(language, text, Revision)));
    }

    /// <summary>The text with a translation that still says what the original says, though that was worded anew: it is stale no more.</summary>
    public LocalText Fitting(string language) =>
        IsStale(language) ? new LocalText(Original, Revision, Set(language, Find(language)! with { Of = Revision })) : this;

    public string ToJson() =>
        JsonSerializer.Serialize(
            new Stored(
                Original,
                Revision,
                wordings.ToDictionary(w => w.Language, w => new StoredWording(w.Text, w.Of), StringComparer.Ordinal)
            ),
            Json
        );

    /// <summary>Reads what <see cref="ToJson"/> wrote. By hand: a page reads hundreds of them.</summary>
    public static LocalText FromJson(string json)
    {
        var length = Encoding.UTF8.GetMaxByteCount(json.Length);
        var rented = length > 1024 ? ArrayPool<byte>.Shared.Rent(length) : null;
        var bytes = rented ?? stackalloc byte[1024];
        try
        {
            return Read(bytes[..Encoding.UTF8.GetBytes(json, bytes)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    public bool Equals(LocalText? other) =>
        other is not null && Original == other.Original && Revision == other.Revision && wordings.AsSpan().SequenceEqual(other.wordings);

    public override bool Equals(object? obj) => Equals(obj as LocalText);

    public override int GetHashCode() => HashCode.Combine(Original, Revision, wordings.Length);

    public override string ToString() => In(Original).Text;

    private Wording? Find(string language)
    {
        foreach (var wording in wordings)
        {
            if (wording.Language == language)
            {
                return wording;
            }
        }

        return null;
    }

    private Wording[] Set(string language, Wording? wording) =>
        [
            .. wordings
                .Where(w => w.Language != language)
                .Concat(wording is null ? [] : [wording])
                .OrderBy(w => w.Language, StringComparer.Ordinal),
        ];

    private static LocalText Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (original, revision, found) = ("en", 0, Array.Empty<Wording>());
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("O"u8))
            {
                reader.Read();
                original = reader.GetString()!;
            }
            else if (reader.ValueTextEquals("R"u8))
            {
                reader.Read();
                revision = reader.GetInt32();
            }
            else
            {
                reader.Read();
                found = Wordings(ref reader);
            }
        }

        return new LocalText(original, revision, found);
    }

    private static Wording[] Wordings(ref Utf8JsonReader reader)
    {
        var found = new List<Wording>(2);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (language, text, of) = (reader.GetString()!, string.Empty, 0);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isText = reader.ValueTextEquals("T"u8);
                reader.Read();
                (text, of) = isText ? (reader.GetString()!, of) : (text, reader.GetInt32());
            }

            found.Add(new Wording(language, text, of));
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Language, b.Language));
        return [.. found];
    }

    private sealed record Stored(string O, int R, Dictionary<string, StoredWording> T);

    private sealed record StoredWording(string T, int R);

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
