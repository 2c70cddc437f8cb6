using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comitia.Audit.Rules;

/// <summary>The fields of a change, as JSON, with those about a person sealed one by one, or everything where nothing else will do.</summary>
internal static class SealedFields
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Close(string? fields, IReadOnlyDictionary<string, Guid> whose, Func<Guid, string, string> close)
    {
        if (fields is null || whose.Count == 0)
        {
            return fields;
        }

        if (whose.TryGetValue(string.Empty, out var all))
        {
            return close(all, fields);
        }

        var found = JsonNode.Parse(fields)!.AsObject();
        foreach (var (field, person) in whose)
        {
            if (found[field] is { } value)
            {
                found[field] = close(person, value.ToJsonString(Json));
            }
        }

        return found.ToJsonString(Json);
    }

    /// <summary>Name and value of each field, opened where its key is still there; null for what was erased.</summary>
    public static IReadOnlyDictionary<string, string?> Open(string? fields, Func<string, string?> open)
    {
        if (fields is null)
        {
            return new Dictionary<string, string?>(StringComparer.Ordinal);
        }

        if (Seal.Whose(fields) is not null)
        {
            return open(fields) is { } opened
                ? Open(opened, open)
                : new Dictionary<string, string?>(StringComparer.Ordinal) { [string.Empty] = null };
        }

        return Parse(fields) is not { } found
            ? new Dictionary<string, string?>(StringComparer.Ordinal) { [string.Empty] = fields }
            : found.ToDictionary(
                f => f.Key,
                f =>
                    f.Value is JsonValue value && value.TryGetValue(out string? text) && Seal.Whose(text) is not null ? Plain(open(text))
                    : f.Value?.ToJsonString(Json) is { } json ? Plain(json)
                    : string.Empty,
                StringComparer.Ordinal
            );
    }

    /// <summary>Everything in a change that is sealed.</summary>
    public static IEnumerable<Guid> Whose(string? fields) =>
        fields is null ? []
        : Seal.Whose(fields) is { } all ? [all]
        : Parse(fields) is { } found
            ? found.Select(f => f.Value is JsonValue v && v.TryGetValue(out string? text) ? Seal.Whose(text) : null).OfType<Guid>()
        : [];

    /// <summary>A text without its quotation marks; anything else as JSON writes it.</summary>
    private static string? Plain(string? json) => json is ['"', ..] ? JsonSerializer.Deserialize<string>(json) : json;

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null; // a note in words
        }
    }
}
