using System.Text.Json;

namespace Comitia.Directory.Rules.Popolo;

/// <summary>Other names and identifiers of a Popolo record.</summary>
internal static class PopoloLists
{
    /// <summary>The note by which files mark a name in another language, as against a former one.</summary>
    public const string Translation = "multilingual";

    /// <summary>The note by which an own export says in which language the name itself is.</summary>
    public const string Original = "original wording";

    public const string Short = "short name";

    public static IEnumerable<OtherName> OtherNames(JsonElement record) =>
        record
            .Many("other_names")
            .Where(n => n.Text("name") is not null)
            .Select(n => new OtherName(n.Text("name")!, n.Text("lang"), n.Text("note")))
            .Distinct();

    /// <summary>As a field; the code that an own export carries is not among them.</summary>
    public static string? Identifiers(JsonElement record)
    {
        var all = record
            .Many("identifiers")
            .Where(i => i.Text("identifier") is not null && i.Text("scheme") != PopoloReader.CodeScheme)
            .Select(i => new Identifier(i.Text("scheme") ?? string.Empty, i.Text("identifier")!))
            .Distinct()
            .ToList();
        return all.Count == 0 ? null : new Identifiers(all).ToJson();
    }
}
