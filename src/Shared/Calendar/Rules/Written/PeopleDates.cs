using System.Globalization;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Written;

/// <summary>
/// Reads a date as people write it: 12.03.2026, 12/03/2026, 2026-03-12, 12.03, "12 mart", "martın 12-də", "12 March", "March 12, 2026",
/// "12 марта 2026 г.", "le 1er mars", "12 Mart 2026'da", with or without the weekday. Azerbaijani, English, Russian, French and Turkish are
/// all read, whatever the language of the page: people copy from letters.
/// </summary>
internal static class PeopleDates
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>
    /// Refused, each with its own sentence: nothing written; no date in it; a month or day that does not exist; two readings (order of numbers,
    /// a month cut too short, a year of two digits far from today); a year before 1900 or after 2199; a weekday that the date is not.
    /// </summary>
    public static Result<LocalDate> Read(string? text, DateContext context)
    {
        text = text?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            return Refusals.Because(Refusals.DateEmpty);
        }

        var (weekday, rest) = WeekdayNames.TakeOut(FoldedText.Of(text));
        var read = text.Length <= 80 && DateTokens.Read(rest) is { } tokens ? FromTokens(tokens, text, context) : NotUnderstood(text);
        return read.Try(out var date) && weekday is not null && date.DayOfWeek != weekday
            ? Refusals.Because(Refusals.DateWeekdayWrong, ("date", date))
            : read;
    }

    private static Result<LocalDate> FromTokens(DateTokens tokens, string text, DateContext context)
    {
        var digits = tokens.Numbers.Select(n => n.Digits).ToArray();
        if (digits.Any(d => d.Length is 3 or > 4))
        {
            return NotUnderstood(text);
        }

        var months = tokens.Months;
        return (months.Count, digits) switch
        {
            (0, [var a, var b, var c]) when a.Length == 4 && b.Length < 3 && c.Length < 3 => OnDay(c, Number(b), Number(a), text),
            (0, [var a, var b, var c]) when a.Length < 3 && b.Length < 3 => InOrder(a, b, c, tokens.HasSlash, text, context),
            (0, [var a, var b]) when a.Length < 3 && b.Length < 3 => InOrder(a, b, null, tokens.HasSlash, text, context),
            (1, _) when months[0].Count > 1 => Refusals.Because(Refusals.DateMonthAmbiguous, ("text", text)),
            (1, [var d]) when d.Length < 3 => InYear(d, months[0].Single(), null, text, context),
            (1, [var y, var d]) when y.Length == 4 && d.Length < 3 => InYear(d, months[0].Single(), y, text, context),
            // "12–13 mart" is no single date: a year stands after the month, unless it has four digits.
            (1, [var d, var y]) when d.Length < 3 && (y.Length == 4 || tokens.Numbers[1].AfterMonth) => InYear(
                d,
                months[0].Single(),
                y,
                text,
                context
            ),
            _ => NotUnderstood(text),
        };
    }

    private static Result<LocalDate> InOrder(string a, string b, string? year, bool slash, string text, DateContext context)
    {
        var order = slash ? context.SlashOrder : NumericOrder.DayFirst;
        if (order == NumericOrder.Ask)
        {
            var dayFirst = InYear(a, Number(b), year, text, context);
            var monthFirst = InYear(b, Number(a), year, text, context);
            return (dayFirst.Ok, monthFirst.Ok) switch
            {
                (true, true) when dayFirst.Value != monthFirst.Value => Refusals.Because(
                    Refusals.DateOrderAmbiguous,
                    ("text", text),
                    ("first", dayFirst.Value),
                    ("second", monthFirst.Value)
                ),
                (false, true) => monthFirst,
                _ => dayFirst,
            };
        }

        return order == NumericOrder.MonthFirst ? InYear(b, Number(a), year, text, context) : InYear(a, Number(b), year, text, context);
    }

    private static Result<LocalDate> InYear(string day, int month, string? year, string text, DateContext context)
    {
        if (month is < 1 or > 12)
        {
            return Refusals.Because(Refusals.DateHasNoSuchMonth, ("text", text), ("month", month));
        }

        var meant = year switch
        {
            null => YearChoice.Of(month, Number(day), context),
            { Length: 4 } => Number(year),
            _ => YearChoice.Of(Number(year), context.Today),
        };
        return meant is { } known ? OnDay(day, month, known, text) : Refusals.Because(Refusals.DateYearAmbiguous, ("text", text));
    }

    private static Result<LocalDate> OnDay(string day, int month, int year, string text)
    {
        if (month is < 1 or > 12)
        {
            return Refusals.Because(Refusals.DateHasNoSuchMonth, ("text", text), ("month", month));
        }

        if (year is < FirstYear or > LastYear)
        {
            return Refusals.Because(
                Refusals.DateYearOutOfRange,
                ("year", year.ToString(CultureInfo.InvariantCulture)),
                ("from", FirstYear),
                ("to", LastYear)
            );
        }

        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return Number(day) is var d && d >= 1 && d <= days
            ? new LocalDate(year, month, d)
            : Refusals.Because(Refusals.DateHasNoSuchDay, ("day", d), ("last", new LocalDate(year, month, days)));
    }

    private static Result<LocalDate> NotUnderstood(string text) =>
        Refusals.Because(Refusals.DateNotUnderstood, ("text", text.Length <= 80 ? text : text[..80] + "…"));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
