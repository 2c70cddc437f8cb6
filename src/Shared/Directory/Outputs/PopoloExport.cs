using System.Text.Encodings.Web;
using System.Text.Json;
using Comitia.Directory.Contracts;
using Comitia.Directory.Importing;
using Comitia.Directory.Rules;
using Comitia.Directory.Rules.Popolo;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Outputs;

/// <summary>The directory as one Popolo file, written as it is read: memory holds one record. Merged duplicates and what was taken back are left out.</summary>
internal sealed class PopoloExport(ComitiaDb db) : IPopoloExport
{
    public async Task Write(Stream into, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(
            into,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteStartArray("persons");
        await foreach (var person in db.People.Where(p => p.MergedInto == null).OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            Person(json, person);
            await Drain(json, ct);
        }

        json.WriteEndArray();
        json.WriteStartArray("organizations");
        await foreach (var body in db.Bodies.Standing().OrderBy(b => b.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            Body(json, body);
            await Drain(json, ct);
        }

        json.WriteEndArray();
        json.WriteStartArray("memberships");
        await foreach (var seat in db.Memberships.OrderBy(m => m.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            Seat(json, seat);
            await Drain(json, ct);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Id.ToString());
        json.WriteString("name", person.Name);
        Optional(json, "family_name", person.Family);
        Optional(json, "given_name", person.Given);
        Optional(json, "additional_name", person.Additional);
        json.WriteString("sort_name", person.SortName);
        Others(json, person.Others);
        Identifiers(json, person.Identifiers);
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, Body body)
    {
        json.WriteStartObject();
        json.WriteString("id", body.Id.ToString());
        json.WriteString("name", body.Name.ToString());
        json.WriteString("classification", PopoloKinds.Word(body.Kind));
        Optional(json, "parent_id", body.Parent?.ToString());
        Optional(json, "founding_date", FieldText.Day(body.From));
        Optional(json, "dissolution_date", FieldText.Day(body.To));
        var wordings = body.Name.Languages.Select(l => new OtherName(
            body.Name[l]!,
            l,
            l == body.Name.Original ? PopoloLists.Original : PopoloLists.Translation
        ));
        var shorter = body.ShortName?.Languages.Select(l => new OtherName(body.ShortName[l]!, l, PopoloLists.Short)) ?? [];
        Others(json, wordings.Concat(shorter).Concat(body.Others));
        Identifiers(json, body.Identifiers.Prepend(new Identifier(PopoloReader.CodeScheme, body.Code)));
        json.WriteEndObject();
    }

    private static void Seat(Utf8JsonWriter json, Membership seat)
    {
        json.WriteStartObject();
        json.WriteString("id", seat.Id.ToString());
        json.WriteString("person_id", seat.PersonId.ToString());
        json.WriteString("organization_id", seat.BodyId.ToString());
        json.WriteString("role", seat.Role);
        Optional(json, "label", seat.Label);
        Optional(json, "start_date", FieldText.Day(seat.From));
        Optional(json, "end_date", FieldText.Day(seat.To));
        Optional(json, "on_behalf_of_id", seat.OnBehalfOf?.ToString());
        Optional(json, "substitute_for_id", seat.SubstituteFor?.ToString()); // not of Popolo, which leaves room for more
        json.WriteEndObject();
    }

    private static void Others(Utf8JsonWriter json, IEnumerable<OtherName> names)
    {
        json.WriteStartArray("other_names");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name.Name);
            Optional(json, "lang", name.Lang);
            Optional(json, "note", name.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Identifiers(Utf8JsonWriter json, IEnumerable<Identifier> all)
    {
        json.WriteStartArray("identifiers");
        foreach (var one in all)
        {
            json.WriteStartObject();
            json.WriteString("scheme", one.Scheme);
            json.WriteString("identifier", one.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static async Task Drain(Utf8JsonWriter json, CancellationToken ct)
    {
        if (json.BytesPending > 32 * 1024)
        {
            await json.FlushAsync(ct);
        }
    }
}
