using Comitia.Calendar.Contracts;
using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>
/// How far the facts reach. A count that leaves them still gives a date, and says that it did: a holiday nobody has entered yet may move it.
/// </summary>
internal sealed record Coverage(DateInterval? Holidays, DateInterval? Sittings)
{
    public static Coverage Of(CalendarFacts facts)
    {
        var ends = facts.Sittings.Concat(facts.Patterns.SelectMany(p => new[] { p.Within.Start, p.Within.End })).ToArray();
        return new(facts.HolidaysKnown, ends.Length == 0 ? null : new DateInterval(ends.Min(), ends.Max()));
    }

    /// <summary>What is known of that unit, when a count from one day to the other leaves it; null when it stays inside.</summary>
    public CoverageGap? Leaves(DayUnit unit, LocalDate a, LocalDate b)
    {
        var known = unit == DayUnit.Sitting ? Sittings : Holidays;
        var (first, last) = a <= b ? (a, b) : (b, a);
        return known is not null && first >= known.Start && last <= known.End ? null : new(unit, known);
    }

    /// <summary>A warning once fewer than <paramref name="lead"/> days of the holiday table lie ahead; null while there is time.</summary>
    public CoverageWarning? RunsOut(LocalDate today, int lead = 90)
    {
        if (Holidays is null)
        {
            return new(null, 0);
        }

        var left = Math.Max(0, Period.DaysBetween(today, Holidays.End));
        return left < lead ? new(Holidays.End, left) : null;
    }
}

/// <summary>A count left the known days of that unit. <paramref name="Known"/> null: nothing is known at all.</summary>
internal sealed record CoverageGap(DayUnit Unit, DateInterval? Known);

/// <summary>The holiday table ends soon, or has ended (0 days left), or was never given (no last day).</summary>
internal sealed record CoverageWarning(LocalDate? LastKnown, int DaysLeft);
