using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Rules.Lists;

/// <summary>One holiday of a list: a day and its name.</summary>
internal sealed record NamedDay(LocalDate Date, LocalText Name);

/// <summary>
/// A list of holidays as pasted: a line each, "20–24 mart; Novruz bayramı; Novruz". The first cell is a day or a run of days, the others are
/// names, in the order of languages given or as a heading line ("date; az; en") says. Empty lines and lines that begin with # are passed over.
/// </summary>
internal static class HolidayLines
{
    public const int Most = 400;

    public static LinesRead<NamedDay> Read(string text, int year, IReadOnlyList<string> languages)
    {
        var days = new List<NamedDay>();
        var problems = new List<LineProblem>();
        var separator = LineCells.Separator(text);
        var first = true;
        foreach (var (line, n) in text.Split('\n').Select((line, n) => (line.Trim('\r', ' ', '\ufeff'), n + 1)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = LineCells.Of(line, separator);
            if (first && Heading(cells, languages) is { } order)
            {
                languages = order;
            }
            else
            {
                Add(cells, n, year, languages, days, problems);
            }

            first = false;
        }

        if (days.Count > Most)
        {
            problems.Add(new(1, Refusals.Because(Refusals.LinesTooMany, ("count", days.Count), ("most", Most))));
        }

        return new([.. days.Distinct().OrderBy(d => d.Date)], problems);
    }

    /// <summary>The list as it would be pasted again: the way a form shows what is stored. Neighbours with one name stand on one line.</summary>
    public static string Write(IEnumerable<NamedDay> days, IReadOnlyList<string> languages)
    {
        var lines = new List<(LocalDate From, LocalDate To, string Names)>();
        foreach (var day in days.OrderBy(d => d.Date))
        {
            var names = string.Join("; ", languages.Select(l => day.Name[l]?.Replace(';', ',') ?? string.Empty)).TrimEnd(';', ' ');
            var before = lines.FindIndex(l => l.To.PlusDays(1) == day.Date && l.Names == names);
            if (before >= 0)
            {
                lines[before] = lines[before] with { To = day.Date };
            }
            else
            {
                lines.Add((day.Date, day.Date, names));
            }
        }

        return string.Join('\n', lines.Select(l => $"{DateLines.Span(l.From, l.To)}; {l.Names}"));
    }

    private static void Add(
        List<string> cells,
        int line,
        int year,
        IReadOnlyList<string> languages,
        List<NamedDay> days,
        List<LineProblem> problems
    )
    {
        var span = SpanReading.Read(cells[0], year);
        var name = cells.Skip(1).Zip(languages).Aggregate(LocalText.Empty, (text, cell) => text.With(cell.Second, Short(cell.First)));
        if (!span.Try(out var run))
        {
            problems.AddRange(span.Refusals.Select(r => new LineProblem(line, r)));
        }
        else if (name.IsEmpty)
        {
            problems.Add(new(line, Refusals.Because(Refusals.LineWithoutName, ("date", run.Start))));
        }
        else
        {
            // A run over the turn of the year belongs to this year only as far as the year goes.
            days.AddRange(run.Where(d => d.Year == year).Select(d => new NamedDay(d, name)));
        }
    }

    private static string Short(string name) => name.Length <= 200 ? name : name[..200];

    private static List<string>? Heading(List<string> cells, IReadOnlyList<string> languages)
    {
        var named = cells.Skip(1).Select(c => c.ToLowerInvariant()).ToList();
        return named.Count > 0 && named.TrueForAll(c => languages.Contains(c, StringComparer.Ordinal)) ? named : null;
    }
}
