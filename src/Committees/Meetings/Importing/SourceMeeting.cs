using System.Globalization;
using System.Text.Json;
using Comitia.Meetings.Contracts;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Meetings.Importing;

/// <summary>
/// A meeting as the French National Assembly's open data gives it (type <c>reunion</c>). The quirks end here: a single object where a
/// list is expected, nulls everywhere, a person named twice, an end that is not after the beginning.
/// </summary>
internal sealed record SourceMeeting
{
    public required string Key { get; init; }

    /// <summary>The body that meets, by the source's reference.</summary>
    public required string Body { get; init; }

    public required LocalDateTime Start { get; init; }

    public LocalDateTime? End { get; init; }

    public string? Place { get; init; }

    /// <summary>As the source words it: Confirmé, Annulé, Supprimé, Eventuel.</summary>
    public required string State { get; init; }

    public required MeetingKind Kind { get; init; }

    public bool Remote { get; init; }

    public required IReadOnlyList<SourceItem> Agenda { get; init; }

    /// <summary>Each person once; of two marks the one that says they were there.</summary>
    public required IReadOnlyList<SourceMark> Marks { get; init; }

    /// <summary>How many marks the source has, those said twice included.</summary>
    public required int MarksGiven { get; init; }

    /// <summary>The source's clock: all of its times are Paris time, written with their offset.</summary>
    public const string Zone = "Europe/Paris";

    /// <summary>Null where the object is no meeting: no key, no body, no readable beginning.</summary>
    public static SourceMeeting? Read(JsonElement json)
    {
        if (
            json.Text("uid") is not { } key
            || json.Text("organeReuniRef") is not { } body
            || Local(json.Text("timeStampDebut")) is not { } start
        )
        {
            return null;
        }

        var end = Local(json.Text("timeStampFin"));
        var given = Given(json);
        return new SourceMeeting
        {
            Key = key,
            Body = body,
            Start = start,
            End = end > start ? end : null,
            Place = json.Path("lieu").Text("libelleLong"),
            State = json.Path("cycleDeVie").Text("etat") ?? "Confirmé",
            Kind = json.Text("@xsi:type") == "seance_type" ? MeetingKind.Plenary : MeetingKind.Ordinary,
            Remote = json.Text("visioConference") == "true",
            Agenda = [.. Items(json)],
            Marks = [.. given.GroupBy(m => m.Person, StringComparer.Ordinal).Select(g => g.MinBy(m => m.State)!)],
            MarksGiven = given.Count,
        };
    }

    /// <summary>The points of the agenda where the source has them, else the lines of the notice, else its summary.</summary>
    private static IEnumerable<SourceItem> Items(JsonElement json)
    {
        var agenda = json.Path("ODJ");
        var points = agenda
            .Path("pointsODJ")
            .List("pointODJ")
            .Where(p => p.Path("cycleDeVie").Text("etat") is not ("Annulé" or "Supprimé") && p.Text("objet") is not null)
            .Select(p => new SourceItem(p.Text("uid") ?? p.Text("objet")!, p.Text("objet")!, p.Text("comiteSecret") == "true"))
            .ToList();
        return points.Count > 0 ? points
            : Lines(agenda, "convocationODJ").ToList() is { Count: > 0 } lines ? lines
            : Lines(agenda, "resumeODJ");
    }

    private static IEnumerable<SourceItem> Lines(JsonElement? agenda, string name) =>
        agenda
            .Path(name)
            .List("item")
            .Select(i => i.ValueKind == JsonValueKind.String ? i.GetString()?.Trim(' ', '•', '-', '–', '\t', '\n', '\r') : null)
            .Where(t => !string.IsNullOrWhiteSpace(t))
            .Select((t, n) => new SourceItem($"{name}:{n.ToString(CultureInfo.InvariantCulture)}", t!, false));

    private static List<SourceMark> Given(JsonElement json) =>
        [
            .. json.Path("participants")
                .Path("participantsInternes")
                .List("participantInterne")
                .Where(p => p.Text("acteurRef") is not null)
                .Select(p => new SourceMark(p.Text("acteurRef")!, Presence(p.Text("presence")))),
        ];

    private static AttendanceState Presence(string? word) =>
        word switch
        {
            "présent" => AttendanceState.Present,
            "excusé" => AttendanceState.Excused,
            _ => AttendanceState.Absent,
        };

    private static LocalDateTime? Local(string? text) =>
        text is not null && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } read
            ? read.Value.InZone(DateTimeZoneProviders.Tzdb[Zone]).LocalDateTime
            : null;
}

/// <summary>A line of the agenda, with a key that names it within its meeting.</summary>
internal sealed record SourceItem(string Key, string Text, bool Closed);

/// <summary>A person, by the source's reference, and how they were there.</summary>
internal sealed record SourceMark(string Person, AttendanceState State);
