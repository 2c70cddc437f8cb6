using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>Dates in words, in one language. Names and patterns are texts, so that a further language needs no code.</summary>
internal sealed class DateWords(ITexts texts)
{
    /// <summary>"Thursday, 12 March 2026": what a form says back when somebody typed a date.</summary>
    public string Echo(LocalDate date) => Write("echo", date);

    /// <summary>"Tuesday 5 May 2026" inside a sentence.</summary>
    public string Full(LocalDate date) => Write("full", date);

    /// <summary>"30 April", with the year only where it differs from the sentence's own.</summary>
    public string Day(LocalDate date, int sentenceYear) => Write(date.Year == sentenceYear ? "day" : "day-year", date);

    /// <summary>"Friday 1 May", with the year only where it differs from the sentence's own.</summary>
    public string WeekdayDay(LocalDate date, int sentenceYear) => date.Year == sentenceYear ? Write("weekday-day", date) : Full(date);

    /// <summary>"1 May to 4 May": both ends included.</summary>
    public string Span(LocalDate from, LocalDate to, int sentenceYear) =>
        from.Month == to.Month && from.Year == to.Year && to.Year == sentenceYear
            ? texts.Say("calendar.date.span-in-month", ("from", from.Day), ("to", to.Day), ("month", Month(from)))
            : texts.Say("calendar.date.span", ("from", Day(from, sentenceYear)), ("to", Day(to, sentenceYear)));

    public string Weekday(LocalDate date) => texts.Say($"calendar.weekday.{(int)date.DayOfWeek}");

    private string Month(LocalDate date) => texts.Say($"calendar.month.{date.Month}");

    private string Write(string pattern, LocalDate date) =>
        texts.Say(
            $"calendar.date.{pattern}",
            ("weekday", Weekday(date)),
            ("day", date.Day),
            ("month", Month(date)),
            // Protocol digits: a year is never grouped ("2,026").
            ("year", date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("ending", AzerbaijaniOrdinal.Ending(date.Year))
        );
}
