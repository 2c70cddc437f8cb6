using System.Text.Json;
using Comitia.Directory.Rules.Importing;

namespace Comitia.Directory.Rules.AssembleeNationale;

/// <summary>A line of <c>organes.ndjson.gz</c> as a body.</summary>
internal static class OrganeReader
{
    private const string Language = "fr";

    /// <summary>The key (<c>PO59047</c>) and fields; a line without <c>uid</c> has an empty key and is rejected by the check.</summary>
    public static SourceRow Read(JsonElement organe, string where)
    {
        var type = organe.Text("codeType");
        var name = organe.Text("libelle");
        var shortName = organe.Text("libelleAbrege");
        var life = organe.Get("viMoDe") ?? default;
        var row = new SourceRow(ImportedKind.Body, organe.Text("uid") ?? string.Empty, where)
        {
            Original = Language,
            CodeWish = CodeWish(type, organe.Text("legislature"), organe.Text("libelleAbrev") ?? name),
        };
        return row.With(FieldNames.Kind, OrganeKinds.Of(type).ToString())
            .With(FieldNames.NameIn + Language, name)
            .With(FieldNames.ShortIn + Language, shortName == name ? null : shortName)
            .With(FieldNames.Parent, organe.Text("organeParent"))
            .With(FieldNames.From, JsonReading.Date(life.Text("dateDebut") ?? life.Text("dateAgrement")))
            .With(FieldNames.To, JsonReading.Date(life.Text("dateFin"), last: true))
            .With(FieldNames.Identifiers, type is null ? null : new Identifiers([new Identifier("codeType", type)]).ToJson());
    }

    /// <summary>A standing body is known by its abbreviation; one of a legislature, or with an abbreviation that says little, by type and legislature too.</summary>
    private static string CodeWish(string? type, string? legislature, string? abbreviation) =>
        legislature is null && abbreviation is { Length: >= 3 } && !char.IsAsciiDigit(abbreviation[0])
            ? abbreviation
            : string.Join('-', new[] { type, legislature, abbreviation }.Where(p => p is not null));
}
