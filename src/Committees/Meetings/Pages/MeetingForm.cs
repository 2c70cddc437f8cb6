using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Pages;

/// <summary>A meeting as its form holds it: what was typed, to the letter.</summary>
internal sealed class MeetingForm
{
    public int? Version { get; set; }

    public string? Owner { get; set; }

    public MeetingKind Kind { get; set; }

    public Dictionary<string, string?> Title { get; set; } = new(StringComparer.Ordinal);

    public string? Day { get; set; }

    public string? Time { get; set; } = "10:00";

    public string? Minutes { get; set; }

    public string? Place { get; set; }

    public MeetingMode Mode { get; set; }

    public string? Session { get; set; }

    public List<string> Participants { get; set; } = [];

    public string? NoticeGivenOn { get; set; }

    public string? ShortNoticeReason { get; set; }

    public SessionId? SessionId => Ids.TryParse<SessionId>(Session, out var id) ? id : null;

    public IReadOnlyList<BodyId> ParticipantIds =>
        [.. Participants.Where(p => Guid.TryParse(p, out _)).Select(p => new BodyId(Guid.Parse(p)))];

    public static MeetingForm Of(Meeting m) =>
        new()
        {
            Version = m.Version,
            Owner = m.Owner.ToString(),
            Kind = m.Kind,
            Title = m.Title.Languages.ToDictionary(l => l, l => m.Title[l], StringComparer.Ordinal),
            Day = Written(m.Day),
            Time = MeetingWords.Time(m),
            Minutes = m.Minutes?.ToString(CultureInfo.InvariantCulture),
            Place = m.Place,
            Mode = m.Mode,
            Session = m.Session?.ToString(),
            Participants = [.. m.Bodies.Where(b => !b.Owns).Select(b => b.Body.ToString())],
            NoticeGivenOn = m.NoticeGivenOn is { } given ? Written(given) : null,
            ShortNoticeReason = m.ShortNoticeReason,
        };

    private static string Written(NodaTime.LocalDate date) => date.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
}
