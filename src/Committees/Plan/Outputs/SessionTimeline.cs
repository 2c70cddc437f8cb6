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
/// The session as a picture: weeks across, items down, recess and holidays shaded, today a line, bars by state. Server-side SVG made as
/// XML, so that no text can become markup.
/// </summary>
internal sealed class SessionTimeline(ISittingDays days)
{
    private const int Left = 290;
    private const int Longest = 46;
    private const int Width = 1000;
    private const int RowHeight = 24;
    private const int Top = 34;
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
            if (mark.Kind != DayMarkKind.Sitting)
            {
                svg.Add(Band(mark, scale, height, say));
            }
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
        items.Select(i => i.Item.From ?? plan.Session.From).Append(plan.Session.PreparatoryFrom).Min();

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

    private static void Weeks(XElement svg, Scale scale, int height, CultureInfo culture)
    {
        var month = 0;
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
                svg.Add(Text(scale.X(monday) + 3, 14, monday.ToString("MMMM", culture)));
            }
        }
    }

    private static void Bar(XElement svg, ItemRow row, int n, Scale scale, SessionLine session, Say say)
    {
        var y = Top + (n * RowHeight);
        var from = row.Item.From ?? (row.Item.To is null ? session.From : LocalDate.Min(session.From, row.Item.To.Value));
        var state = row.Late ? "late" : Marks.Kebab(row.State.ToString());
        var word = row.Late ? say["plan.state.late"] : say.Word(row.State);
        svg.Add(Text(4, y + 14, Short($"{row.Item.Number}. {row.Item.Title.In(say.Code).Text}")));
        var width = Math.Max(4, scale.X(row.Due.PlusDays(1)) - scale.X(from));
        svg.Add(
            Rect(scale.X(from), y + 4, width, 10, "bar bar-" + state, $"{row.Item.Number}. {row.Item.Title.In(say.Code).Text}: {word}")
        );
        foreach (var evidence in row.Item.Evidence.Where(e => e.Standing == Contracts.EvidenceStanding.Happened))
        {
            var x = scale.X(evidence.Date);
            svg.Add(
                new XElement(
                    Ns + "circle",
                    Number("cx", x),
                    Number("cy", y + 9),
                    Number("r", 4),
                    new XAttribute("class", "mark"),
                    new XElement(Ns + "title", evidence.Title.In(say.Code).Text)
                )
            );
        }
    }

    /// <summary>As much of a title as fits beside the bars; the whole stands in the bar's own title and in the table.</summary>
    private static string Short(string title) => title.Length <= Longest ? title : title[..(Longest - 1)].TrimEnd() + "…";

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

    private static XElement Text(double x, double y, string text) =>
        new(Ns + "text", Number("x", x), Number("y", y), new XAttribute("class", "axis"), text);

    private static XAttribute Number(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));

    /// <summary>From days to places across the picture.</summary>
    private sealed record Scale(LocalDate From, LocalDate To)
    {
        private int Days { get; } = Math.Max(1, Period.DaysBetween(From, To) + 1);

        public double X(LocalDate day) => Left + ((Width - Left) * (double)Period.DaysBetween(From, day) / Days);
    }
}
