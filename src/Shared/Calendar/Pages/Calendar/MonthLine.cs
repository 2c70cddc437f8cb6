using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using NodaTime;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A month of the year's table: what the picture shows, as words.</summary>
internal sealed record MonthLine(
    YearMonth Month,
    int WorkingDays,
    IReadOnlyList<LocalDate> Sittings,
    IReadOnlyList<DayMark> Holidays,
    IReadOnlyList<DayMark> Recesses
)
{
    public static MonthLine Of(YearMonth month, SittingCalendar calendar, IReadOnlyList<DayMark> marks)
    {
        var days = month.ToDateInterval();
        var here = marks.Where(m => m.From <= days.End && m.To >= days.Start).Select(m => Within(m, days)).ToList();
        return new(
            month,
            days.Count(calendar.IsWorkingDay),
            [.. days.Where(calendar.IsSittingDay)],
            here.FindAll(m => m.Kind == DayMarkKind.Holiday),
            here.FindAll(m => m.Kind == DayMarkKind.Recess)
        );
    }

    /// <summary>"3–7, 20": days of one month, runs together.</summary>
    public static string Listed(IEnumerable<LocalDate> days)
    {
        var runs = new List<(int From, int To)>();
        foreach (var day in days.Select(d => d.Day).Order())
        {
            if (runs.Count > 0 && runs[^1].To + 1 == day)
            {
                runs[^1] = (runs[^1].From, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return string.Join(", ", runs.Select(r => r.From == r.To ? Digits(r.From) : $"{Digits(r.From)}–{Digits(r.To)}"));
    }

    /// <summary>"20–24 Novruz": a run of days with its name.</summary>
    public static string Named(DayMark mark, string language)
    {
        var days = mark.From == mark.To ? Digits(mark.From.Day) : $"{Digits(mark.From.Day)}–{Digits(mark.To.Day)}";
        return mark.Title is { } title ? $"{days} {title.In(language).Text}" : days;
    }

    private static DayMark Within(DayMark mark, DateInterval days) =>
        mark with
        {
            From = LocalDate.Max(mark.From, days.Start),
            To = LocalDate.Min(mark.To, days.End),
        };

    private static string Digits(int day) => day.ToString(CultureInfo.InvariantCulture);
}
