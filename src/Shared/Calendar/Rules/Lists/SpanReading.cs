using System.Globalization;
using Comitia.Calendar.Rules.Written;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Lists;

/// <summary>One day or a run of days of a year, as people write them: "20.03.2026", "20–24 mart", "30 December – 2 January" in a list.</summary>
internal static class SpanReading
{
    /// <summary>The longest run of days one line may name.</summary>
    public const int MostDays = 92;

    /// <summary>Refused: what is no date; an end before the beginning; more than <see cref="MostDays"/> days; a beginning outside the year.</summary>
    public static Result<DateInterval> Read(string text, int year)
    {
        var whole = new DateInterval(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        var context = new DateContext(whole.Start, whole);
        var (first, last) = Halves(text);
        var to = PeopleDates.Read(last, context);
        if (!to.Try(out var end))
        {
            return to.As<DateInterval>();
        }

        var from = first is null ? to : Beginning(first, end, context);
        if (!from.Try(out var start))
        {
            return from.As<DateInterval>();
        }

        if (end < start || Period.DaysBetween(start, end) >= MostDays)
        {
            return Refusals.Because(Refusals.LineSpan, ("from", start), ("to", end), ("most", MostDays));
        }

        return start.Year == year
            ? new DateInterval(start, end)
            : Refusals.Because(Refusals.LineOtherYear, ("date", start), ("year", CountWords.Digits(year)));
    }

    /// <summary>"20" of "20–24 mart" takes month and year from the end.</summary>
    private static Result<LocalDate> Beginning(string text, LocalDate end, DateContext context) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= end.Day
            ? new LocalDate(end.Year, end.Month, day)
            : PeopleDates.Read(text, context);

    // A hyphen without spaces belongs to ISO dates and Azerbaijani endings.
    private static (string? First, string Last) Halves(string text)
    {
        foreach (var sign in new[] { "–", "—", " - ", ".." })
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0)
            {
                return (text[..at].Trim(), text[(at + sign.Length)..].Trim());
            }
        }

        return (null, text.Trim());
    }
}
