using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Comitia.Directory.Rules;

/// <summary>A name that somebody or something also bears or bore: former, in another language or script.</summary>
internal sealed record OtherName(string Name, string? Lang = null, string? Note = null);

/// <summary>A number or name under which another register knows a record: scheme <c>wikidata</c>, value <c>Q913551</c>.</summary>
internal sealed record Identifier(string Scheme, string Value);

/// <summary>Other names, kept as one JSON column: they are read and written only with their record.</summary>
internal sealed class OtherNames(IEnumerable<OtherName> names) : ValueList<OtherName>(names)
{
    public static readonly OtherNames None = new([]);

    /// <summary>With one more, unless it is there.</summary>
    public OtherNames With(OtherName name) =>
        this.Any(n => n.Name == name.Name && n.Lang == name.Lang) ? this : new OtherNames([.. this, name]);
}

internal sealed class Identifiers(IEnumerable<Identifier> all) : ValueList<Identifier>(all)
{
    public static readonly Identifiers None = new([]);
}

/// <summary>An unchanging list that equals another with the same members, so that the change tracker sees what changed.</summary>
internal abstract class ValueList<T>(IEnumerable<T> items) : IEquatable<ValueList<T>>, IEnumerable<T>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly ImmutableArray<T> items = [.. items];

    public int Count => items.Length;

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public string ToJson() => items.IsEmpty ? string.Empty : JsonSerializer.Serialize(items, Json);

    public static IReadOnlyList<T> FromJson(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<T>>(json, Json)!;

    public bool Equals(ValueList<T>? other) => other is not null && items.SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode() => items.Length;
}
