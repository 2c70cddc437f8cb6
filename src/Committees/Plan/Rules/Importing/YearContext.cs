using NodaTime;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Which year a date without a year falls in: that of the session, or of the nearest coming date when no session is named.</summary>
/// <param name="From">First year of the session, null when unknown.</param>
/// <param name="To">Last year of the session; "2025-2026" begins in the second half of 2025.</param>
internal sealed record YearContext(int? From, int? To, LocalDate? Today)
{
    private const int SecondHalf = 8;

    public static readonly YearContext Unknown = new(null, null, null);

    public bool IsKnown => From is not null || Today is not null;

    public int YearOf(int month)
    {
        if (From is { } from)
            return To is { } to && to > from && month < SecondHalf ? to : from;
        if (Today is not { } today)
            return 0;
        return month < today.Month ? today.Year + 1 : today.Year;
    }

    /// <summary>A date of another year is somebody else's ("the law of 12 May 2019"), not when the item is due.</summary>
    public bool Admits(int year)
    {
        if (From is { } from)
            return year >= from && year <= Math.Max(To ?? from, from) + 1;
        return Today is not { } today || Math.Abs(year - today.Year) <= 2;
    }
}
