using System.Text.Json;
using Comitia.Directory.Rules.Importing;
using NodaTime;

namespace Comitia.Directory.Rules.Popolo;

/// <summary>
/// Reads a Popolo file (popoloproject.com/specs): arrays <c>persons</c>, <c>organizations</c>, <c>memberships</c>, <c>events</c>;
/// memberships may also stand inside persons and organizations. Contact details, images, birth dates and links are not read.
/// </summary>
internal sealed class PopoloReader(string language)
{
    /// <summary>The identifier scheme under which an export of this product carries a body's code.</summary>
    public const string CodeScheme = "comitia-code";

    /// <summary>Languages in which a body has a wording of its own; names in others are kept as other names.</summary>
    private static readonly string[] Wordings = ["az", "en", "fr", "ru", "tr"];

    private readonly Dictionary<string, (LocalDate? From, LocalDate? To)> periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    /// <summary>Key prefixes keep a person and an organization of the same id apart.</summary>
    public PopoloRows Read(JsonElement root)
    {
        foreach (var term in root.Many("events"))
        {
            if (term.Text("id") is { } id)
            {
                periods[id] = (JsonReading.Date(term.Text("start_date")), JsonReading.Date(term.Text("end_date"), last: true));
            }
        }

        var organizations = root.Many("organizations").ToList();
        var persons = root.Many("persons").ToList();
        var inside = organizations
            .SelectMany(o => o.Many("memberships").Select(m => (Row: m, Person: (string?)null, Body: o.Text("id"))))
            .Concat(persons.SelectMany(p => p.Many("memberships").Select(m => (Row: m, Person: p.Text("id"), Body: (string?)null))));
        var seats = root.Many("memberships").Select(m => (Row: m, Person: (string?)null, Body: (string?)null)).Concat(inside).ToList();
        return new PopoloRows(
            [.. organizations.Select((o, n) => Body(o, $"organizations[{n}]"))],
            [.. persons.Select((p, n) => Person(p, $"persons[{n}]"))],
            [.. seats.Select((s, n) => Seat(s.Row, s.Person, s.Body, $"memberships[{n}]"))]
        );
    }

    private SourceRow Body(JsonElement organization, string where)
    {
        var code = organization.Many("identifiers").FirstOrDefault(i => i.Text("scheme") == CodeScheme);
        var others = PopoloLists.OtherNames(organization).ToList();
        var own = others.Find(n => n.Note == PopoloLists.Original && Wordings.Contains(n.Lang) && n.Name == organization.Text("name"));
        var original = own?.Lang ?? language;
        var row = new SourceRow(ImportedKind.Body, Key("organization", organization.Text("id")), where)
        {
            Original = original,
            CodeWish = (code.ValueKind == JsonValueKind.Object ? code.Text("identifier") : null) ?? organization.Text("name"),
        };
        row.With(FieldNames.Kind, PopoloKinds.Of(organization.Text("classification")).ToString())
            .With(FieldNames.NameIn + original, organization.Text("name"))
            .With(FieldNames.Parent, Reference("organization", organization.Text("parent_id")))
            .With(FieldNames.From, JsonReading.Date(organization.Text("founding_date")))
            .With(FieldNames.To, JsonReading.Date(organization.Text("dissolution_date"), last: true))
            .With(FieldNames.Identifiers, PopoloLists.Identifiers(organization));
        foreach (var wording in others.Where(n => WordingOf(n, original) is not null))
        {
            row.With(WordingOf(wording, original) + wording.Lang, wording.Name);
        }

        return row.With(FieldNames.Others, new OtherNames(others.Where(n => n != own && WordingOf(n, original) is null)).ToJson());
    }

    /// <summary>What of the body this name words in another language; null for a name of its own.</summary>
    private static string? WordingOf(OtherName name, string original) =>
        !Wordings.Contains(name.Lang) ? null
        : name.Note == PopoloLists.Short ? FieldNames.ShortIn
        : name.Note == PopoloLists.Translation && name.Lang != original ? FieldNames.NameIn
        : null;

    private static SourceRow Person(JsonElement person, string where) =>
        new SourceRow(ImportedKind.Person, Key("person", person.Text("id")), where)
            .With(
                FieldNames.Name,
                person.Text("name")
                    ?? string.Join(' ', new[] { person.Text("given_name"), person.Text("family_name") }.Where(n => n is not null))
            )
            .With(FieldNames.Family, person.Text("family_name"))
            .With(FieldNames.Given, person.Text("given_name"))
            .With(FieldNames.Additional, person.Text("additional_name") ?? person.Text("patronymic_name"))
            .With(FieldNames.Identifiers, PopoloLists.Identifiers(person))
            .With(FieldNames.Others, new OtherNames(PopoloLists.OtherNames(person)).ToJson());

    private SourceRow Seat(JsonElement seat, string? person, string? body, string where)
    {
        var term = periods.GetValueOrDefault(seat.Text("legislative_period_id") ?? string.Empty);
        var word = seat.Text("role");
        var (role, ownWord, _) = RoleWords.Read(word);
        var whose = seat.Text("person_id") ?? person;
        var within = seat.Text("organization_id") ?? body;
        var group = seat.Text("on_behalf_of_id");
        var own =
            seat.Text("id")
            ?? string.Join(
                '|',
                whose,
                within,
                word,
                seat.Text("legislative_period_id"),
                group,
                seat.Text("area_id"),
                seat.Text("start_date")
            );
        return new SourceRow(ImportedKind.Membership, Once(Key("membership", own)), where)
            .With(FieldNames.Person, Reference("person", whose))
            .With(FieldNames.Body, Reference("organization", within))
            .With(FieldNames.Role, role)
            .With(FieldNames.Label, seat.Text("label") ?? ownWord)
            .With(FieldNames.Behalf, Reference("organization", group))
            .With(FieldNames.Substitute, Reference("person", seat.Text("substitute_for_id")))
            .With(FieldNames.From, JsonReading.Date(seat.Text("start_date")) ?? term.From)
            .With(FieldNames.To, JsonReading.Date(seat.Text("end_date"), last: true) ?? term.To);
    }

    /// <summary>Memberships without an id may be written alike twice: the second gets a number, in the order of the file.</summary>
    private string Once(string key)
    {
        var count = used[key] = used.GetValueOrDefault(key) + 1;
        return count == 1 ? key : $"{key}#{count}";
    }

    private static string Key(string kind, string? id) => id is null ? string.Empty : $"{kind}/{id}";

    private static string? Reference(string kind, string? id) => id is null ? null : $"{kind}/{id}";
}
