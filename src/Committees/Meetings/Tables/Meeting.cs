using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using NodaTime;

namespace Comitia.Meetings.Tables;

/// <summary>A meeting of a body, or of several of which one owns it.</summary>
internal sealed class Meeting : IVersioned, IScoped
{
    public required MeetingId Id { get; init; }

    /// <summary>By which the public side will know it.</summary>
    public required string PublicId { get; init; }

    public required BodyId Owner { get; set; }

    public SessionId? Session { get; set; }

    public MeetingKind Kind { get; set; }

    public required LocalText Title
    {
        get;
        set => (field, Folded) = (value, SearchWords.Of(value));
    }

    /// <summary>The title in every language, folded for search.</summary>
    public string Folded { get; private set; } = string.Empty;

    public string? Place { get; set; }

    public MeetingMode Mode { get; set; }

    /// <summary>Day and hour where it takes place.</summary>
    public LocalDateTime Start { get; private set; }

    /// <summary>IANA time zone of that place.</summary>
    public string Zone { get; private set; } = "Etc/UTC";

    /// <summary>How long it is to last; null where nobody said.</summary>
    public int? Minutes { get; private set; }

    /// <summary>The day of <see cref="Start"/>, to filter by.</summary>
    public LocalDate Day { get; private set; }

    /// <summary>Recomputed from local time and zone, to sort by.</summary>
    public Instant StartsAt { get; private set; }

    /// <summary>When one may ask what became of it.</summary>
    public Instant EndsAt { get; private set; }

    public MeetingState State { get; set; }

    /// <summary>Why it was cancelled or postponed.</summary>
    public string? Reason { get; set; }

    public MeetingId? PostponedTo { get; set; }

    public MeetingId? PostponedFrom { get; set; }

    /// <summary>When it was opened, where it was recorded as it happened.</summary>
    public Instant? OpenedAt { get; set; }

    /// <summary>When it really began and ended; null where it is not on record.</summary>
    public Instant? HeldFrom { get; private set; }

    public Instant? HeldTo { get; private set; }

    /// <summary>How long it really lasted, for adding up.</summary>
    public int? MinutesHeld { get; private set; }

    public LocalDate? NoticeGivenOn { get; set; }

    /// <summary>The last day for telling the members, as the rules gave it when it was convened.</summary>
    public LocalDate? NoticeDue { get; set; }

    public string? ShortNoticeReason { get; set; }

    /// <summary>The system it was taken over from; null for what was convened here.</summary>
    public string? Source { get; init; }

    public int Version { get; set; }

    public List<MeetingBody> Bodies { get; init; } = [];

    public List<AgendaItem> Agenda { get; init; } = [];

    /// <summary>Changing it is the owner's affair.</summary>
    public IEnumerable<string> Scopes => [BodyScope.Of(Owner)];

    public MeetingStanding Standing(Instant now) => MeetingCourse.Standing(State, EndsAt, now);

    public void TakesPlace(LocalDateTime start, DateTimeZone zone, int? minutes)
    {
        (Start, Zone, Minutes, Day) = (start, zone.Id, minutes, start.Date);
        (StartsAt, EndsAt) = (MeetingTime.Starts(start, zone), MeetingTime.Ends(start, zone, minutes));
    }

    public void WasHeld(Instant? from, Instant? to)
    {
        (HeldFrom, HeldTo) = (from, to);
        MinutesHeld = from is { } a && to is { } b ? (int)(b - a).TotalMinutes : null;
    }
}

/// <summary>A body that a meeting is of: its owner, or one that takes part.</summary>
internal sealed class MeetingBody
{
    public required MeetingId MeetingId { get; init; }

    public required BodyId Body { get; init; }

    public bool Owns { get; set; }
}
