using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Deadlines;
using Comitia.Calendar.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Calendar.Tests.Deadlines;

/// <summary>
/// Every deadline of nine years of a real parliament against independent/sitting_days.py, which names the conventions and counts in another
/// language and another way.
/// </summary>
public class IndependentCountTests
{
    private static readonly LocalDate First = new(2017, 6, 13);

    [Fact]
    public void Every_deadline_equals_that_of_the_independent_count()
    {
        var data = SharedData.FolderOrSkip("uk-sitting-days");
        var script = Path.Combine(SharedData.Root, "tests", "Calendar", "independent", "sitting_days.py");
        var expected = Python.LinesOrSkip(script, data);
        var calendars = Calendars(Path.Combine(data, "sitting_days.tsv"));

        var differing = expected.Where(line => Counted(line, calendars) != line).Take(5).ToList();

        differing.Should().BeEmpty();
        expected.Length.Should().BeGreaterThan(80_000);
    }

    private static string Counted(string line, Dictionary<(string, int), SittingCalendar> calendars)
    {
        var cells = line.Split('\t');
        var (convention, house, count) = (cells[0], int.Parse(cells[1]), int.Parse(cells[2]));
        var anchor = LocalDatePattern.Iso.Parse(cells[3]).Value;
        var rule = convention switch
        {
            "sitting" or "joint" => DayRule.Of(count, DayUnit.Sitting, DayDirection.After),
            "sitting-back" => DayRule.Of(count, DayUnit.Sitting, DayDirection.Before),
            "sitting-clear" => DayRule.Of(count, DayUnit.Sitting, DayDirection.After, DayCounting.ClearDays),
            "praying" => DayRule.Of(count, DayUnit.Calendar, DayDirection.After, DayCounting.EventDayIn, recessStops: true),
            "working" => DayRule.Of(count, DayUnit.Working, DayDirection.After),
            _ => throw new InvalidOperationException($"The script names a convention that this test does not know: {convention}"),
        };
        var calendar = calendars[(convention == "praying" ? "praying" : "sitting", house)];
        var date = DeadlineCalculator.Count(rule.Value, anchor, calendar).Try(out var deadline)
            ? LocalDatePattern.Iso.Format(deadline.Date)
            : "-";
        return string.Join('\t', cells[..4].Append(date));
    }

    private static Dictionary<(string, int), SittingCalendar> Calendars(string table)
    {
        var rows = File.ReadLines(table)
            .Skip(1)
            .Select(l => l.Split('\t'))
            .Select(c => (House: int.Parse(c[4]), Date: LocalDatePattern.Iso.Parse(c[1]).Value));
        var houses = rows.Where(r => r.Date >= First).ToLookup(r => r.House, r => r.Date);
        var calendars = new Dictionary<(string, int), SittingCalendar>
        {
            [("sitting", 0)] = Calendar(new() { Sittings = [.. houses[1].Intersect(houses[2])] }),
        };
        foreach (var house in houses)
        {
            calendars[("sitting", house.Key)] = Calendar(new() { Sittings = [.. house] });
            calendars[("praying", house.Key)] = Calendar(new() { Periods = LongAdjournments([.. house.Order()]) });
        }

        return calendars;
    }

    /// <summary>The days between two sittings where there are more than four; after the last known sitting, for ever.</summary>
    private static List<CalendarPeriod> LongAdjournments(LocalDate[] sittings) =>
        [
            .. sittings
                .Zip(sittings.Skip(1).Append(sittings[^1].PlusYears(100)), (a, b) => (From: a.PlusDays(1), To: b.PlusDays(-1)))
                .Where(gap => Period.DaysBetween(gap.From, gap.To) + 1 > 4)
                .Select(gap => CalendarPeriod.Of(PeriodKind.Recess, gap.From, gap.To, DayNames.None).Value),
        ];

    private static SittingCalendar Calendar(CalendarFacts facts) => SittingCalendar.From(facts).Value;
}
