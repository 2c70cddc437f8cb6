using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>Contradictions in what was entered about days. Each is a slip of the pen that would silently shift deadlines.</summary>
internal static class CalendarFactsCheck
{
    /// <summary>The first contradiction, or null.</summary>
    public static Refusal? Contradiction(CalendarFacts facts)
    {
        var holidays = facts.Holidays.Select(h => h.Date).ToHashSet();
        var worked = new HashSet<LocalDate>();
        var off = new HashSet<LocalDate>();
        foreach (var moved in facts.Moved)
        {
            if (facts.WeekOn(moved.Worked).Contains(moved.Worked.DayOfWeek) && !holidays.Contains(moved.Worked))
            {
                return Refusals.Because(Refusals.MovedDayIsWorkedAnyway, ("date", moved.Worked));
            }

            if (moved.OffInstead is { } day && (!facts.WeekOn(day).Contains(day.DayOfWeek) || holidays.Contains(day)))
            {
                return Refusals.Because(Refusals.MovedDayIsOffAnyway, ("date", day));
            }

            if (!worked.Add(moved.Worked) || (moved.OffInstead is { } second && !off.Add(second)))
            {
                return Refusals.Because(Refusals.MovedTwice, ("date", moved.Worked));
            }
        }

        var both = facts.Sittings.Intersect(facts.WithoutSitting).Select(d => (LocalDate?)d).FirstOrDefault();
        return both is { } date ? Refusals.Because(Refusals.SittingAndNoSitting, ("date", date)) : null;
    }
}
