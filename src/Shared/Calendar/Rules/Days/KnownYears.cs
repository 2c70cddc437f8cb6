using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>From the years whose list of holidays is complete to the days for which that holds without a gap.</summary>
internal static class KnownYears
{
    /// <summary>The unbroken run of years around that one, or the run nearest to it; null where no year is complete.</summary>
    public static DateInterval? Run(IEnumerable<int> years, int around)
    {
        var known = years.ToHashSet();
        if (known.Count == 0)
        {
            return null;
        }

        var first = known.MinBy(y => (Math.Abs(y - around), y));
        var last = first;
        while (known.Contains(first - 1))
        {
            first--;
        }

        while (known.Contains(last + 1))
        {
            last++;
        }

        return new DateInterval(new LocalDate(first, 1, 1), new LocalDate(last, 12, 31));
    }
}
