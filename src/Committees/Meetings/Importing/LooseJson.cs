using System.Text.Json;

namespace Comitia.Meetings.Importing;

/// <summary>Reads JSON that was XML once: what may be absent, null, a text, one object or a list of them.</summary>
internal static class LooseJson
{
    public static string? Text(this JsonElement json, string name) => ((JsonElement?)json).Text(name);

    public static string? Text(this JsonElement? json, string name) =>
        json.Path(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    public static JsonElement? Path(this JsonElement json, string name) => ((JsonElement?)json).Path(name);

    public static JsonElement? Path(this JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } found
        && found.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>The values under a name, whether there is none, one or a list; nulls in it are left out.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement? json, string name) =>
        json.Path(name) switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(e => e.ValueKind != JsonValueKind.Null),
            { } one => [one],
        };
}
