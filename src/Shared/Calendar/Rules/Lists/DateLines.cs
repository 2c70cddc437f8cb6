using System.Globalization;
using NodaTime;

namespace Comitia.Calendar.Rules.Lists;

/// <summary>A list of days as pasted: one or several a line, separated by semicolons or commas, runs written "3–7 mart".</summary>
internal static class DateLines
{
    public static LinesRead<LocalDate> Read(string text, int year)
    {
        var days = new SortedSet<LocalDate>();
        var problems = new List<LineProblem>();
        foreach (
            var (line, n) in text.Split('\n').Select((line, n) => (line.Trim(), n + 1)).Where(l => l.Item1.Length > 0 && l.Item1[0] != '#')
        )
        {
            foreach (var part in Parts(line, year))
            {
                var span = SpanReading.Read(part, year);
                problems.AddRange(span.Refusals.Select(r => new LineProblem(n, r)));
                if (span.Try(out var run))
                {
                    days.UnionWith(run.Where(d => d.Year == year));
                }
            }
        }

        return new([.. days], problems);
    }

    /// <summary>The days as they would be pasted again, runs together.</summary>
    public static string Write(IEnumerable<LocalDate> days)
    {
        var runs = new List<(LocalDate From, LocalDate To)>();
        foreach (var day in days.Order())
        {
            if (runs.Count > 0 && runs[^1].To.PlusDays(1) == day)
            {
                runs[^1] = (runs[^1].From, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return string.Join('\n', runs.Select(r => Span(r.From, r.To)));
    }

    internal static string Span(LocalDate from, LocalDate to) => from == to ? Day(from) : $"{Day(from)} – {Day(to)}";

    private static string Day(LocalDate date) => date.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);

    // "March 20, 2026" and "Friday, 20 March" are one date: a comma parts two dates only where both sides are dates.
    private static IEnumerable<string> Parts(string line, int year)
    {
        foreach (var part in line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (SpanReading.Read(part, year).Ok)
            {
                yield return part;
                continue;
            }

            foreach (var piece in part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                yield return piece;
            }
        }
    }
}
