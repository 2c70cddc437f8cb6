using System.Globalization;
using System.Xml.Linq;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Web;
using Comitia.Plan.Queries;
using NodaTime;

namespace Comitia.Plan.Outputs;

/// <summary>A drawn timeline; the page writes the same facts as a table beside it.</summary>
internal sealed record TimelinePicture(string Svg);

/// <summary>
/// The session as a picture: weeks across, items down, sittings as ticks, recess and holidays shaded, today a line, bars by state with
/// the word in or beside them. Server-side SVG made as XML, so that no text can become markup.
/// </summary>
internal sealed class SessionTimeline(ISittingDays days)
{
    private const int Left = 300;
    private const int Width = 1100;
    private const int RowHeight = 30;
    private const int BarHeight = 16;
    private const int Top = 40;

    /// <summary>What of a wording fits beside its bar, and how wide a letter of the state's word is drawn.</summary>
    private const int TitleLetters = 42;
    private const int LetterWidth = 7;

    /// <summary>How many days before the session are drawn: a session far ahead may be prepared for from today on.</summary>
    private const int MostPreparation = 28;
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    public async Task<TimelinePicture> Draw(PlanPageData plan, IReadOnlyList<ItemRow> items, Say say, LocalDate today, CancellationToken ct)
    {
        var scale = new Scale(First(plan, items), Last(plan, items));
        var height = Top + (items.Count * RowHeight) + 8;
        var svg = new XElement(
            Ns + "svg",
            new XAttribute("class", "session-timeline"),
            new XAttribute("viewBox", $"0 0 {Width} {height}"),
            new XAttribute("role", "img"),
            new XElement(Ns + "title", say["plan.timeline.title"]),
            new XElement(Ns + "desc", say["plan.timeline.description", ("items", items.Count), ("from", scale.From), ("to", scale.To)])
        );
        foreach (var mark in await days.Marks(scale.From, scale.To, ct))
        {
            svg.Add(mark.Kind == DayMarkKind.Sitting ? Tick(mark, scale) : Band(mark, scale, height, say));
        }

        Weeks(svg, scale, height, say.Language.Culture);
        foreach (var (row, n) in items.Select((row, n) => (row, n)))
        {
            Bar(svg, row, n, scale, plan.Session, say);
        }

        if (today >= scale.From && today <= scale.To)
        {
            svg.Add(Line(scale.X(today), Top - 8, height, "today", say["plan.timeline.today", ("date", today)]));
        }

        return new TimelinePicture(svg.ToString(SaveOptions.DisableFormatting));
    }

    private static LocalDate First(PlanPageData plan, IReadOnlyList<ItemRow> items) =>
        items
            .Select(i => i.Item.From ?? plan.Session.From)
            .Append(LocalDate.Max(plan.Session.PreparatoryFrom, plan.Session.From.PlusDays(-MostPreparation)))
            .Min();

    private static LocalDate Last(PlanPageData plan, IReadOnlyList<ItemRow> items) =>
        items.Select(i => i.Due).Append(plan.Session.To).Max();

    private static XElement Band(DayMark mark, Scale scale, int height, Say say)
    {
        var from = LocalDate.Max(mark.From, scale.From);
        var to = LocalDate.Min(mark.To, scale.To);
        return Rect(
            scale.X(from),
            Top - 8,
            scale.X(to.PlusDays(1)) - scale.X(from),
            height - Top + 8,
            mark.Kind == DayMarkKind.Recess ? "recess" : "holiday",
            mark.Title?.In(say.Code).Text
        );
    }

    /// <summary>A day on which the plenary sits: a tick under the names of the months.</summary>
    private static XElement Tick(DayMark mark, Scale scale) =>
        Rect(scale.X(mark.From), Top - 14, scale.X(mark.To.PlusDays(1)) - scale.X(mark.From) - 1, 4, "sitting", null);

    private static void Weeks(XElement svg, Scale scale, int height, CultureInfo culture)
    {
        var month = 0;
        var free = 0.0; // where the name of the last month ends
        for (
            var monday = scale.From.With(d => d.DayOfWeek == IsoDayOfWeek.Monday ? d : d.Next(IsoDayOfWeek.Monday));
            monday <= scale.To;
            monday = monday.PlusWeeks(1)
        )
        {
            svg.Add(Line(scale.X(monday), Top - 8, height, "week", null));
            if (monday.Month != month)
            {
                month = monday.Month;
                var name = monday.ToString("MMMM", culture);
                var end = scale.X(monday) + 3 + (name.Length * LetterWidth);
                if (end < Width && scale.X(monday) >= free)
                {
                    svg.Add(Text(scale.X(monday) + 3, 14, name));
                    free = end;
                }
            }
        }
    }

    private static void Bar(XElement svg, ItemRow row, int n, Scale scale, SessionLine session, Say say)
    {
        var y = Top + (n * RowHeight);
        var from = row.Item.From ?? (row.Item.To is null ? session.From : LocalDate.Min(session.From, row.Item.To.Value));
        var state = row.Mark;
        var word = row.Word(say);
        var title = row.Item.Title.In(say.Code).Text;
        svg.Add(Text(4, y + BarHeight, row.Item.Number), Text(30, y + BarHeight, Short(title), "wording"));
        var width = Math.Max(4, scale.X(row.Due.PlusDays(1)) - scale.X(from));
        svg.Add(Rect(scale.X(from), y + 4, width, BarHeight, "bar bar-" + state, $"{row.Item.Number}. {title}: {word}"));
        svg.Add(Word(word, state, scale.X(from), width, y + BarHeight));
        foreach (var evidence in row.Item.Evidence.Where(e => e.Standing == Contracts.EvidenceStanding.Happened))
        {
            svg.Add(
                new XElement(
                    Ns + "circle",
                    Number("cx", scale.X(evidence.Date)),
                    Number("cy", y + BarHeight + 8),
                    Number("r", 3),
                    new XAttribute("class", "happened"),
                    new XElement(Ns + "title", evidence.Title.In(say.Code).Text)
                )
            );
        }
    }

    /// <summary>The state's word: in its bar where it fits, else after it, else before it.</summary>
    private static XElement Word(string word, string state, double x, double width, double y)
    {
        var needed = (word.Length * LetterWidth) + 10;
        return needed <= width ? Text(x + 6, y, word, "in-bar in-bar-" + state)
            : x + width + needed <= Width ? Text(x + width + 5, y, word)
            : Text(x - needed, y, word);
    }

    /// <summary>The beginning of a wording, up to a space where there is one; never half of a character.</summary>
    internal static string Short(string title)
    {
        if (title.Length <= TitleLetters)
        {
            return title;
        }

        var space = title.LastIndexOf(' ', TitleLetters - 1);
        var end = space > TitleLetters / 2 ? space : TitleLetters - 1;
        return string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[end - 1]) ? end - 1 : end), " …");
    }

    private static XElement Rect(double x, double y, double width, double height, string css, string? title) =>
        new(
            Ns + "rect",
            Number("x", x),
            Number("y", y),
            Number("width", width),
            Number("height", height),
            new XAttribute("class", css),
            title is null ? null : new XElement(Ns + "title", title)
        );

    private static XElement Line(double x, double y, double bottom, string css, string? title) =>
        new(
            Ns + "line",
            Number("x1", x),
            Number("x2", x),
            Number("y1", y),
            Number("y2", bottom),
            new XAttribute("class", css),
            title is null ? null : new XElement(Ns + "title", title)
        );

    private static XElement Text(double x, double y, string text, string css = "axis") =>
        new(Ns + "text", Number("x", x), Number("y", y), new XAttribute("class", css), text);

    private static XAttribute Number(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));

    /// <summary>From days to places across the picture.</summary>
    private sealed record Scale(LocalDate From, LocalDate To)
    {
        private int Days { get; } = Math.Max(1, Period.DaysBetween(From, To) + 1);

        public double X(LocalDate day) => Left + ((Width - Left) * (double)Period.DaysBetween(From, day) / Days);
    }
}
