using Comitia.Calendar.Rules.Days;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>
/// The days that a count passed over, as the clause of a sentence: neighbours with one reason together, oldest first, and nothing said of
/// plain weekends, which everybody expects.
/// </summary>
internal sealed class DaysLeftOut(ITexts texts, DateWords dates)
{
    private const int MostNamed = 4;

    /// <summary>", Friday 1 May being a holiday"; empty when only weekends were passed over.</summary>
    public string Clause(IReadOnlyList<NotCountedDay> days, int sentenceYear)
    {
        var groups = Groups(days).Where(g => g.Exists(d => !d.PlainAnyway)).ToArray();
        if (groups.Length == 0)
        {
            return string.Empty;
        }

        var said = groups.Take(MostNamed).Select(g => Item(g, sentenceYear)).ToList();
        var rest = groups.Skip(MostNamed).Sum(g => g.Count(d => !d.PlainAnyway));
        if (rest > 0)
        {
            said.Add(texts.Say("calendar.left-out.more", ("count", rest)));
        }

        return texts.Say("calendar.left-out", ("days", Joined(said)));
    }

    private static IEnumerable<List<NotCountedDay>> Groups(IReadOnlyList<NotCountedDay> days)
    {
        List<NotCountedDay>? group = null;
        foreach (var day in days.OrderBy(d => d.Date))
        {
            if (group is not null && group[^1].Date.PlusDays(1) == day.Date && SameReason(group[^1], day))
            {
                group.Add(day);
                continue;
            }

            if (group is not null)
            {
                yield return group;
            }

            group = [day];
        }

        if (group is not null)
        {
            yield return group;
        }
    }

    private static bool SameReason(NotCountedDay a, NotCountedDay b) =>
        a.Because == b.Because && a.WorkedInstead == b.WorkedInstead && a.Names.All.SequenceEqual(b.Names.All);

    private string Item(List<NotCountedDay> group, int sentenceYear)
    {
        var first = group[0];
        var key = first.Because switch
        {
            NotCountedBecause.Holiday => "holiday",
            NotCountedBecause.ExchangedDay => "exchanged",
            NotCountedBecause.Recess => "recess",
            _ => "no-sittings",
        };
        var name = first.Names.In(texts.Language);
        var facts = new (string, object?)[]
        {
            ("weekday", dates.Weekday(first.Date)),
            ("day", dates.Day(first.Date, sentenceYear)),
            ("span", dates.Span(first.Date, group[^1].Date, sentenceYear)),
            ("name", name),
            ("other", first.WorkedInstead is { } worked ? dates.WeekdayDay(worked, sentenceYear) : null),
        };
        var form = group.Count == 1 ? "one" : "many";
        return texts.Say($"calendar.left-out.{key}.{form}{(name is null ? string.Empty : ".named")}", facts);
    }

    private string Joined(List<string> items) =>
        items.Count == 1 ? items[0] : texts.Say("calendar.left-out.list", ("first", string.Join(", ", items[..^1])), ("last", items[^1]));
}
