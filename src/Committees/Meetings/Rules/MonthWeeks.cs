using NodaTime;
using NodaTime.Calendars;

namespace Comitia.Meetings.Rules;

/// <summary>The weeks that a month's sheet shows: whole weeks from Monday (ISO 8601), the neighbours' days included.</summary>
internal static class MonthWeeks
{
    public static IReadOnlyList<IReadOnlyList<LocalDate>> Of(YearMonth month)
    {
        var dates = month.ToDateInterval();
        var day = dates.Start.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var weeks = new List<IReadOnlyList<LocalDate>>();
        for (; day <= dates.End; day = day.PlusWeeks(1))
        {
            var monday = day;
            weeks.Add([.. Enumerable.Range(0, 7).Select(monday.PlusDays)]);
        }

        return weeks;
    }

    public static int WeekNumber(LocalDate monday) => WeekYearRules.Iso.GetWeekOfWeekYear(monday);
}
