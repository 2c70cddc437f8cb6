using System.Globalization;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Calendar.Rules.Lists;

/// <summary>
/// All-day events of an iCalendar file (RFC 5545) as a list of days: DTSTART, DTEND (the day after the last) or DURATION in days, SUMMARY
/// with its LANGUAGE, and a plain yearly repetition. Whatever else repeats, and what has an hour of the day, is named as a problem, not guessed.
/// </summary>
internal static class IcsDays
{
    private static readonly LocalDatePattern Basic = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Refused: a text that is no iCalendar.</summary>
    public static Result<LinesRead<NamedDay>> Read(string text, int year, string language)
    {
        var lines = IcsLine.All(text);
        if (!lines.Exists(l => l.Is("BEGIN", "VCALENDAR")))
        {
            return Refusals.Because(Refusals.FileNotIcs);
        }

        var days = new List<NamedDay>();
        var problems = new List<LineProblem>();
        var at = 0;
        while ((at = lines.FindIndex(at, l => l.Is("BEGIN", "VEVENT"))) >= 0)
        {
            var end = lines.FindIndex(at, l => l.Is("END", "VEVENT"));
            var found = lines.GetRange(at, (end < 0 ? lines.Count : end) - at);
            Event(found, year, language, days, problems);
            at += Math.Max(1, found.Count);
        }

        return new LinesRead<NamedDay>([.. days.OrderBy(d => d.Date)], problems);
    }

    private static void Event(List<IcsLine> lines, int year, string language, List<NamedDay> days, List<LineProblem> problems)
    {
        var name = lines
            .Where(l => l.Name == "SUMMARY")
            .Aggregate(
                LocalText.Empty,
                (text, l) => text.With(l.Parameter("LANGUAGE")?.Split('-')[0].ToLowerInvariant() ?? language, l.Text)
            );
        if (lines.Find(l => l.Name == "DTSTART") is not { } start || !Basic.Parse(Head(start)).TryGetValue(default, out var from))
        {
            return;
        }

        if (start.Value.Length > 8)
        {
            problems.Add(new(start.Line, Refusals.Because(Refusals.EventTimed, ("name", name)))); // an hour off is not a day off
            return;
        }

        var repeats = lines.Find(l => l.Name == "RRULE");
        if (repeats is not null && !PlainlyYearly(repeats.Value))
        {
            problems.Add(new(start.Line, Refusals.Because(Refusals.EventRepeats, ("name", name))));
            return;
        }

        var length =
            lines.Find(l => l.Name == "DTEND") is { } end && Basic.Parse(Head(end)).TryGetValue(default, out var after) && after > from
                ? Period.DaysBetween(from, after)
                : Days(lines.Find(l => l.Name == "DURATION")?.Value);
        if (repeats is not null && from.Year < year)
        {
            from = new AnnualDate(from.Month, from.Day).InYear(year);
        }

        days.AddRange(
            Enumerable
                .Range(0, Math.Min(length, SpanReading.MostDays))
                .Select(from.PlusDays)
                .Where(d => d.Year == year && !name.IsEmpty)
                .Select(d => new NamedDay(d, name))
        );
    }

    /// <summary>A duration of whole days or weeks (RFC 5545, section 3.3.6: <c>P3D</c>, <c>P1W</c>); anything else is one day.</summary>
    private static int Days(string? duration) =>
        duration is ['P', .. var count, ('D' or 'W') and var unit]
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= SpanReading.MostDays
            ? number * (unit == 'W' ? 7 : 1)
            : 1;

    private static string Head(IcsLine line) => line.Value.Length >= 8 ? line.Value[..8] : line.Value;

    private static bool PlainlyYearly(string rule) =>
        rule.Split(';').All(p => p is "FREQ=YEARLY" or "INTERVAL=1" || p.StartsWith("WKST=", StringComparison.Ordinal));
}
