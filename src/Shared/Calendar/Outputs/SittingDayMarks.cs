using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>The days of a span as runs, for shading.</summary>
internal sealed class SittingDayMarks(CalendarBook book) : ISittingDays
{
    public async Task<IReadOnlyList<DayMark>> Marks(LocalDate from, LocalDate to, CancellationToken ct) =>
        to < from ? [] : Of(await book.Days(ct), new DateInterval(from, to));

    public static IReadOnlyList<DayMark> Of(SittingCalendar calendar, DateInterval span)
    {
        var marks = new List<DayMark>();
        foreach (var period in calendar.Facts.Periods.Where(p => p.HasNoSittings && p.Days.Intersection(span) is not null))
        {
            marks.Add(new(period.Days.Start, period.Days.End, DayMarkKind.Recess, Text(period.Names)));
        }

        foreach (var day in calendar.Facts.Holidays.GroupBy(h => h.Date).Where(d => span.Contains(d.Key)).OrderBy(d => d.Key))
        {
            Lengthen(marks, day.Key, DayMarkKind.Holiday, Text(day.Select(h => h.Names).Aggregate((a, b) => a.And(b))));
        }

        foreach (var day in span.Where(calendar.IsSittingDay))
        {
            Lengthen(marks, day, DayMarkKind.Sitting, null);
        }

        return [.. marks.OrderBy(m => m.From).ThenBy(m => m.Kind)];
    }

    private static void Lengthen(List<DayMark> marks, LocalDate day, DayMarkKind kind, LocalText? title)
    {
        var at = marks.FindIndex(m => m.Kind == kind && m.To.PlusDays(1) == day && Equals(m.Title, title));
        if (at >= 0)
        {
            marks[at] = marks[at] with { To = day };
        }
        else
        {
            marks.Add(new(day, day, kind, title));
        }
    }

    private static LocalText? Text(DayNames names) =>
        names.IsEmpty ? null : names.All.Aggregate(LocalText.Empty, (text, n) => text.With(n.Language, n.Name));
}
