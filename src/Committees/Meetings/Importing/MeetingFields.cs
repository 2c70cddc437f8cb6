using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using NodaTime;

namespace Comitia.Meetings.Importing;

/// <summary>What a source's meeting means here, field by field. A confirmed meeting that is past counts as held: attendance or minutes are not always given.</summary>
internal static class MeetingFields
{
    public const string Language = "fr";

    public static LocalText Title(SourceMeeting m) =>
        LocalText.Of(
            Language,
            m.Agenda.Count > 0 ? Short(m.Agenda[0].Text)
                : m.Kind == MeetingKind.Plenary ? "Séance publique"
                : "Réunion"
        );

    public static int? Minutes(SourceMeeting m) => m.End is { } end ? (int)Period.Between(m.Start, end, PeriodUnits.Minutes).Minutes : null;

    public static MeetingMode Mode(SourceMeeting m) => m.Remote ? MeetingMode.Mixed : MeetingMode.InPerson;

    public static MeetingState State(SourceMeeting m, Instant now, DateTimeZone zone) =>
        m.State switch
        {
            "Annulé" or "Supprimé" => MeetingState.Cancelled,
            "Confirmé" when MeetingTime.Ends(m.Start, zone, Minutes(m)) <= now => MeetingState.Held,
            _ => MeetingState.Scheduled,
        };

    /// <summary>Writes the word on the meeting, with what it says of times and reason.</summary>
    public static void Say(Meeting meeting, SourceMeeting m, MeetingState state, DateTimeZone zone)
    {
        meeting.State = state;
        meeting.Reason = state == MeetingState.Cancelled ? m.State : null;
        var held = state == MeetingState.Held && m.End is not null;
        meeting.WasHeld(held ? MeetingTime.Starts(m.Start, zone) : null, held ? MeetingTime.Starts(m.End!.Value, zone) : null);
    }

    private static string Short(string text) => text.Length <= 300 ? text : string.Concat(text.AsSpan(0, 299), "…");
}
