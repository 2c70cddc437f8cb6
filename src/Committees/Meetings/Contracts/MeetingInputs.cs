using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using NodaTime;

namespace Comitia.Meetings.Contracts;

/// <summary>What a person writes of a meeting.</summary>
/// <param name="Kind">What sort of meeting.</param>
/// <param name="Title">Language to wording; the first non-empty one is the original of a new meeting.</param>
/// <param name="Start">Day and hour where it takes place.</param>
/// <param name="Zone">IANA time zone of that place; null means the office's own.</param>
/// <param name="Minutes">How long it is to last, in minutes; null where nobody says.</param>
/// <param name="Place">Room, town, or the address of the call.</param>
/// <param name="Mode">In person, remote or both.</param>
/// <param name="Session">The session it belongs to; a meeting carries it and never guesses it from its date.</param>
/// <param name="Participants">Further bodies of a joint meeting; the owner edits.</param>
public sealed record MeetingWording(
    MeetingKind Kind,
    IReadOnlyDictionary<string, string?> Title,
    LocalDateTime Start,
    string? Zone = null,
    int? Minutes = null,
    string? Place = null,
    MeetingMode Mode = MeetingMode.InPerson,
    SessionId? Session = null,
    IReadOnlyList<BodyId>? Participants = null
);

/// <summary>Convenes a meeting. When notice is given later than the rules of procedure ask, it needs the reason why.</summary>
/// <param name="Owner">The body whose meeting it is.</param>
/// <param name="Wording">When, where and what about.</param>
/// <param name="NoticeGivenOn">The day the members were told; null: not told yet.</param>
/// <param name="ShortNoticeReason">Why the notice is shorter than the rules ask.</param>
public sealed record ConveneMeeting(BodyId Owner, MeetingWording Wording, LocalDate? NoticeGivenOn = null, string? ShortNoticeReason = null)
    : IInput<MeetingId>;

/// <summary>Words a scheduled meeting anew, or gives its notice.</summary>
public sealed record ChangeMeeting(
    MeetingId Meeting,
    int? Read,
    MeetingWording Wording,
    LocalDate? NoticeGivenOn = null,
    string? ShortNoticeReason = null
) : IInput<MeetingId>;

/// <summary>Says that a meeting was held, from when to when where it took place. What its agenda was linked to has then happened.</summary>
public sealed record HoldMeeting(MeetingId Meeting, LocalDateTime? From = null, LocalDateTime? To = null) : IInput<MeetingId>;

/// <summary>Says that a meeting does not or did not take place, and why.</summary>
public sealed record CancelMeeting(MeetingId Meeting, string Reason) : IInput<MeetingId>;

/// <summary>Puts a meeting off: a new one on the new day takes over wording and agenda, and the two point at each other.</summary>
public sealed record PostponeMeeting(MeetingId Meeting, LocalDateTime Start, string Reason, string? ShortNoticeReason = null)
    : IInput<MeetingId>;

/// <summary>Takes the last word on a meeting back: the undo of held, cancelled and postponed.</summary>
public sealed record TakeBackMeetingWord(MeetingId Meeting) : IInput<MeetingId>;

/// <summary>Marks who was there: the whole list in one go. Whoever is not named keeps the mark they have; a null state removes it.</summary>
public sealed record MarkAttendance(MeetingId Meeting, IReadOnlyList<AttendanceMark> Marks) : IInput<int>;

/// <summary>One person's mark; a substitute names whose place they took.</summary>
/// <param name="Person">Who.</param>
/// <param name="State">How they were there; null removes the mark.</param>
/// <param name="SubstituteFor">In whose place.</param>
/// <param name="Seen">
/// The mark that the clerk saw, as <see cref="Written"/> writes it: a row left as it was seen changes nothing, and a row that somebody else
/// marked otherwise meanwhile is refused. Null does not ask.
/// </param>
public sealed record AttendanceMark(PersonId Person, AttendanceState? State, PersonId? SubstituteFor = null, string? Seen = null)
{
    /// <summary>A mark in a word: empty where there is none.</summary>
    public static string Written(AttendanceState? state, PersonId? substituteFor) =>
        state is null ? string.Empty
        : state == AttendanceState.Substitute ? $"{state}:{substituteFor}"
        : state.Value.ToString();
}

/// <summary>Writes the minutes of a meeting, per language. Whoever read an older version is shown both.</summary>
public sealed record EditMinutes(MeetingId Meeting, int? Read, IReadOnlyDictionary<string, string?> Text) : IInput<MeetingId>;

/// <summary>Approves the minutes of a meeting that was held; taking it back is its undo.</summary>
public sealed record ApproveMinutes(MeetingId Meeting, int? Read, bool TakeBack = false) : IInput<MeetingId>;
