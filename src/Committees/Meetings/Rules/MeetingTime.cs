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

    /// <summary>
    /// The end that a time on the clock means: past midnight where it lies before the beginning and the meeting would be no longer than half a
    /// day; a later clock hour of the day before is a mistake, and is left to be refused.
    /// </summary>
    public static LocalDateTime End(LocalDate day, LocalTime? from, LocalTime to) =>
        from is { } f && to < f && Period.Between(day.At(f), day.PlusDays(1).At(to), PeriodUnits.Minutes).Minutes <= 12 * 60
            ? day.PlusDays(1).At(to)
            : day.At(to);

    public static Instant Ends(LocalDateTime start, DateTimeZone zone, int? minutes) =>
        Starts(start, zone) + (minutes is { } m ? Duration.FromMinutes(m) : Usual);
}
