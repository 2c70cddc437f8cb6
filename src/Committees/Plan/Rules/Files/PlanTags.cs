using System.Globalization;

namespace Comitia.Plan.Rules.Files;

/// <summary>
/// The names by which a plan's file says what stands where: tags of content controls in Word (prefix <c>comitia.</c>), columns of a
/// workbook. They never change their meaning, so that an old file stays readable.
/// </summary>
internal static class PlanTags
{
    public const string Prefix = "comitia.";
    public const string Title = Prefix + "title";
    public const string Office = Prefix + "office";
    public const string Committee = Prefix + "committee";
    public const string Session = Prefix + "session";
    public const string Standing = Prefix + "standing";
    public const string Objective = Prefix + "objective";
    public const string Item = Prefix + "item";

    /// <summary>The hidden sheet of a workbook that tells its columns.</summary>
    public const string Sheet = "comitia";

    /// <summary>Fields of an item that have a wording in each language.</summary>
    public static readonly IReadOnlyList<string> Worded = ["title", "kind", "with", "condition", "output"];

    /// <summary>Fields that are the same in every language.</summary>
    public static readonly IReadOnlyList<string> Plain = ["number", "period", "responsible"];

    public static string Field(string name) => $"{Item}.{name}";

    /// <summary>The tag of one item: its key, its version, how many times it is to happen, its original language.</summary>
    public static string OfItem(string key, int version, int? times, string original) =>
        string.Create(CultureInfo.InvariantCulture, $"{Item}={key}.{version}.{times}.{original}");

    /// <summary>Reads <see cref="OfItem"/>; a tag that says less is an item too.</summary>
    public static (string? Key, int? Version, int? Times, string? Original) ItemOf(string tag)
    {
        var parts = tag.Length > Item.Length ? tag[(Item.Length + 1)..].Split('.') : [];
        return (
            parts.ElementAtOrDefault(0) is { Length: > 0 } key ? key : null,
            Number(parts, 1),
            Number(parts, 2),
            parts.ElementAtOrDefault(3)
        );
    }

    /// <summary>A tag that names a record by its code.</summary>
    public static string Coded(string tag, string code) => $"{tag}={code}";

    private static int? Number(string[] parts, int at) =>
        int.TryParse(parts.ElementAtOrDefault(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
