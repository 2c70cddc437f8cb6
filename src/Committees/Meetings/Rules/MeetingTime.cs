using NodaTime;

namespace Comitia.Meetings.Rules;

/// <summary>
/// Where a meeting's local time lies on the time line. What will happen is local time and zone; the instant is only there to sort by,
/// and is recomputed from them.
/// </summary>
internal static class MeetingTime
{
    /// <summary>How long a meeting is taken to last, for asking what became of it, where nobody said.</summary>
    public static readonly Duration Usual = Duration.FromHours(1);

    /// <summary>A time that a change of clocks skips is moved on by the gap, one that it repeats is the earlier.</summary>
    public static Instant Starts(LocalDateTime start, DateTimeZone zone) => zone.AtLeniently(start).ToInstant();

    public static Instant Ends(LocalDateTime start, DateTimeZone zone, int? minutes) =>
        Starts(start, zone) + (minutes is { } m ? Duration.FromMinutes(m) : Usual);
}
