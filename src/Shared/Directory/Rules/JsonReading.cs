using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Directory.Rules;

/// <summary>Reading of JSON as sources write it: a value or null or absent, one object where a list is meant, a text wrapped in an object.</summary>
internal static class JsonReading
{
    /// <summary>A property that is there and not null.</summary>
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;

    /// <summary>A text, also one wrapped as <c>{"#text":"…"}</c>; numbers as they are written. Empty is null.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? value.Text("#text")
        : value.ValueKind == JsonValueKind.String ? (string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString()!.Trim())
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;

    /// <summary>A list, or the one value that stands where a list is meant; null members left out.</summary>
    public static IEnumerable<JsonElement> Many(this JsonElement element, string name) =>
        element.Get(name) is not { } value ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(v => v.ValueKind != JsonValueKind.Null)
        : [value];

    /// <summary>
    /// A date that may lack its day or month (ISO 8601, reduced precision), or have a time behind it: its first day, or with
    /// <paramref name="last"/> its last.
    /// </summary>
    public static LocalDate? Date(string? text, bool last = false)
    {
        var day = text is { Length: > 10 } ? text[..10] : text;
        if (day is null)
        {
            return null;
        }

        return day.Length switch
        {
            10 => LocalDatePattern.Iso.Parse(day) is { Success: true } read ? read.Value : null,
            7 => LocalDatePattern.Iso.Parse(day + "-01") is { Success: true } month
                ? (last ? month.Value.PlusMonths(1).PlusDays(-1) : month.Value)
                : null,
            4 => LocalDatePattern.Iso.Parse(day + "-01-01") is { Success: true } year
                ? (last ? year.Value.PlusYears(1).PlusDays(-1) : year.Value)
                : null,
            _ => null,
        };
    }
}
