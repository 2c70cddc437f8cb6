using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Directory.Rules.Importing;

/// <summary>
/// One record of a source as plain fields, so that what a source said last can be kept and compared field by field. References are the
/// source's own keys. A field that is absent is one the source says nothing of.
/// </summary>
internal sealed record SourceRow(ImportedKind Kind, string Key, string Where)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SortedDictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>What a new body's code is made from; not a field, since codes stay once they are made.</summary>
    public string? CodeWish { get; init; }

    /// <summary>The language in which a new body's name is the original.</summary>
    public string? Original { get; init; }

    public string? this[string field] => Fields.GetValueOrDefault(field);

    public SourceRow With(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Fields[field] = value.Trim();
        }

        return this;
    }

    public SourceRow With(string field, LocalDate? day) => With(field, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    /// <summary>The keys of other records that it names.</summary>
    public IEnumerable<(string Field, string Key)> References =>
        Fields.Where(f => FieldNames.IsReference(f.Key)).Select(f => (f.Key, f.Value));

    public Span Days => new(Day("from"), Day("to"));

    public string Values() => JsonSerializer.Serialize(Fields, Json);

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static string Hash(string values) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(values)));

    public static IReadOnlyDictionary<string, string> Read(string values) =>
        values.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(values)!;

    private LocalDate? Day(string field) =>
        this[field] is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;
}

/// <summary>The fields of imported rows and what is special about some.</summary>
internal static class FieldNames
{
    public const string Kind = "kind";
    public const string Name = "name";
    public const string NameIn = "name.";
    public const string ShortIn = "short.";
    public const string Parent = "parent";
    public const string From = "from";
    public const string To = "to";
    public const string Others = "others";
    public const string Identifiers = "identifiers";
    public const string Family = "family";
    public const string Given = "given";
    public const string Additional = "additional";
    public const string Person = "person";
    public const string Body = "body";
    public const string Role = "role";
    public const string Label = "label";
    public const string Behalf = "behalf";
    public const string Substitute = "substitute";

    public static bool IsReference(string field) => field is Parent or Person or Body or Behalf or Substitute;

    public static bool RefersToPerson(string field) => field is Person or Substitute;

    /// <summary>Lists that only grow: what the source adds is added, nothing waits.</summary>
    public static bool IsAdditive(string field) => field is Others or Identifiers;
}
