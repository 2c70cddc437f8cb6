using System.Globalization;
using System.Xml.Linq;
using Comitia.Calendar.Rules.Days;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>
/// A year as a planner: a row for each month, days in columns by weekday, so that weekends stand above one another. Recess is shaded, a
/// holiday shaded and framed, a sitting underlined by a bar, today framed by a line. Made as XML, so that no name can become markup; the page
/// writes the same facts as a table.
/// </summary>
internal sealed class YearPicture(SittingCalendar calendar, Say say, LocalDate today)
{
    private const int Left = 100;
    private const int Cell = 24;
    private const int Row = 30;
    private const int Top = 24;
    private const int Columns = 37;
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    public string Draw(int year)
    {
        var svg = new XElement(
            Ns + "svg",
            new XAttribute("class", "session-timeline"),
            new XAttribute("viewBox", $"0 0 {Left + (Columns * Cell)} {Top + (12 * Row)}"),
            new XAttribute("role", "img"),
            new XElement(Ns + "title", say["calendar.year.title", ("year", Digits(year))]),
            new XElement(Ns + "desc", say["calendar.year.description"])
        );
        for (var column = 0; column < Columns; column++)
        {
            svg.Add(Text(Left + (column * Cell) + (Cell / 2), 14, ShortWeekday((column % 7) + 1), "axis", "middle"));
        }

        for (var month = 1; month <= 12; month++)
        {
            Month(svg, new YearMonth(year, month));
        }

        return svg.ToString(SaveOptions.DisableFormatting);
    }

    private void Month(XElement svg, YearMonth month)
    {
        var y = Top + ((month.Month - 1) * Row);
        var days = month.ToDateInterval();
        svg.Add(Text(0, y + 18, say[$"calendar.month.{month.Month}"], "axis", "start"));
        svg.Add(
            new XElement(
                Ns + "line",
                Number("x1", 0),
                Number("x2", Left + (Columns * Cell)),
                Number("y1", y),
                Number("y2", y),
                new XAttribute("class", "week")
            )
        );
        foreach (var day in days)
        {
            Day(svg, day, Left + (((int)days.Start.DayOfWeek - 1 + day.Day - 1) * Cell), y);
        }
    }

    private void Day(XElement svg, LocalDate day, int x, int y)
    {
        var names = new List<string>();
        if (calendar.Facts.Periods.FirstOrDefault(p => p.HasNoSittings && p.Days.Contains(day)) is { } period)
        {
            svg.Add(Rect(x, y + 1, Cell, Row - 1, "recess"));
            names.Add(period.Names.In(say.Code) ?? say.Word(period.Kind));
        }

        if (calendar.Facts.Holidays.Where(h => h.Date == day).ToList() is { Count: > 0 } holidays)
        {
            svg.Add(Rect(x + 1, y + 2, Cell - 2, Row - 4, "holiday"), Rect(x + 1, y + 2, Cell - 2, Row - 4, "bar bar-dropped"));
            names.AddRange(holidays.Select(h => h.Names.In(say.Code) ?? string.Empty));
        }

        if (calendar.IsSittingDay(day))
        {
            svg.Add(Rect(x + 4, y + 22, Cell - 8, 4, "bar bar-under-way"));
            names.Add(say["calendar.day.sitting"]);
        }

        if (day == today)
        {
            svg.Add(
                new XElement(
                    Ns + "line",
                    Number("x1", x + 3),
                    Number("x2", x + Cell - 3),
                    Number("y1", y + 5),
                    Number("y2", y + 5),
                    new XAttribute("class", "today")
                )
            );
            names.Add(say["calendar.day.today"]);
        }

        var number = Text(x + (Cell / 2), y + 18, Digits(day.Day), calendar.IsWorkingDay(day) ? null : "axis", "middle");
        if (names.Count > 0)
        {
            number.Add(new XElement(Ns + "title", $"{day.ToString("d MMMM", say.Language.Culture)}: {string.Join(", ", names)}"));
        }

        svg.Add(number);
    }

    private string ShortWeekday(int day) => say[$"calendar.weekday.{day}.short"];

    private static XElement Text(int x, int y, string text, string? css, string anchor) =>
        new(
            Ns + "text",
            Number("x", x),
            Number("y", y),
            new XAttribute("text-anchor", anchor),
            css is null ? null : new XAttribute("class", css),
            text
        );

    private static XElement Rect(int x, int y, int width, int height, string css) =>
        new(Ns + "rect", Number("x", x), Number("y", y), Number("width", width), Number("height", height), new XAttribute("class", css));

    private static XAttribute Number(string name, int value) => new(name, Digits(value));

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
