using System.Text.Json;
using Comitia.Directory.Rules.Importing;

namespace Comitia.Directory.Rules.AssembleeNationale;

/// <summary>A line of <c>acteurs.ndjson.gz</c>: a person, and their seats (<c>mandats</c>). Birth, profession and addresses are not read.</summary>
internal static class ActeurReader
{
    public static SourceRow Person(JsonElement acteur, string where)
    {
        var names = acteur.Get("etatCivil")?.Get("ident") ?? default;
        var (given, family) = (names.Text("prenom"), names.Text("nom"));
        return new SourceRow(ImportedKind.Person, acteur.Text("uid") ?? string.Empty, where)
            .With(FieldNames.Name, $"{given} {family}")
            .With(FieldNames.Given, given)
            .With(FieldNames.Family, family);
    }

    /// <summary>How many mandates the line has.</summary>
    public static int CountMandates(JsonElement acteur) => Mandates(acteur).Count();

    /// <summary>The seats: a mandate in several bodies at once is a seat in each, the second and later with the body behind the key.</summary>
    public static IEnumerable<SourceRow> Seats(JsonElement acteur, string where) =>
        Mandates(acteur).SelectMany(m => Seats(m, acteur.Text("uid"), where));

    private static IEnumerable<JsonElement> Mandates(JsonElement acteur) => acteur.Get("mandats")?.Many("mandat") ?? [];

    private static IEnumerable<SourceRow> Seats(JsonElement mandate, string? person, string where)
    {
        var key = mandate.Text("uid") ?? string.Empty;
        var word = mandate.Get("infosQualite")?.Text("codeQualite");
        var (role, label, _) = RoleWords.Read(word);
        var bodies = (mandate.Get("organes")?.Many("organeRef") ?? []).Select(b => b.GetString()).Distinct().DefaultIfEmpty(null).ToList();
        foreach (var (n, body) in bodies.Index())
        {
            yield return new SourceRow(ImportedKind.Membership, n == 0 ? key : $"{key}/{body}", $"{where}, {key}")
                .With(FieldNames.Person, mandate.Text("acteurRef") ?? person)
                .With(FieldNames.Body, body)
                .With(FieldNames.Role, role)
                .With(FieldNames.Label, label)
                .With(FieldNames.From, JsonReading.Date(mandate.Text("dateDebut")))
                .With(FieldNames.To, JsonReading.Date(mandate.Text("dateFin"), last: true));
        }
    }
}
