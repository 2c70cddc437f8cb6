using NodaTime;

namespace Comitia.Calendar.Rules.Written;

/// <summary>The year that a date means which was written without one, or with two digits.</summary>
internal static class YearChoice
{
    /// <summary>How far from today a year of two digits may lie; further away (85, or 12 in "26.03.12") the person is asked.</summary>
    private const int NearYears = 10;

    /// <summary>
    /// Without a year: the one that puts the day into the session, else nearest to it; without a session, the next such day, today included.
    /// Null when a session of more than a year holds the day twice.
    /// </summary>
    public static int? Of(int month, int day, DateContext context)
    {
        if (context.Session is not { } session)
        {
            return In(context.Today.Year) >= context.Today ? context.Today.Year : context.Today.Year + 1;
        }

        var years = Enumerable.Range(session.Start.Year - 1, session.End.Year - session.Start.Year + 3).ToArray();
        var inside = years.Where(y => session.Contains(In(y))).ToArray();
        return inside.Length switch
        {
            0 => years.MinBy(y => Distance(In(y), session)),
            1 => inside[0],
            _ => null,
        };

        // The 31st of a short month is not refused here: which year it was meant in is still plain.
        LocalDate In(int year) => new(year, month, Math.Clamp(day, 1, CalendarSystem.Iso.GetDaysInMonth(year, month)));
    }

    /// <summary>Of two digits: the nearest year to today that ends in them; null when even that is far.</summary>
    public static int? Of(int lastTwo, LocalDate today)
    {
        var century = today.Year / 100 * 100;
        var nearest = new[] { century - 100, century, century + 100 }.Select(c => c + lastTwo).MinBy(y => Math.Abs(y - today.Year));
        return Math.Abs(nearest - today.Year) <= NearYears ? nearest : null;
    }

    private static int Distance(LocalDate date, DateInterval session) =>
        date < session.Start ? Period.DaysBetween(date, session.Start) : Period.DaysBetween(session.End, date);
}
