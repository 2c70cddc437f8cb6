using Comitia.Calendar.Outputs;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A year at a glance: a picture, the same facts month by month, its periods and what is exchanged.</summary>
internal sealed class YearModel(CalendarBook book, CalendarReading reading) : CalendarPage
{
    public int Year { get; private set; }

    public SittingCalendar Days { get; private set; } = null!;

    public string Picture { get; private set; } = string.Empty;

    public IReadOnlyList<PeriodRecord> Periods { get; private set; } = [];

    public IReadOnlyList<MonthLine> Months { get; private set; } = [];

    public DateInterval Whole => new(new LocalDate(Year, 1, 1), new LocalDate(Year, 12, 31));

    public int Sittings => Months.Sum(m => m.Sittings.Count);

    public int WorkingDays => Months.Sum(m => m.WorkingDays);

    public IReadOnlyList<MovedWorkingDay> Moved => [.. Days.Facts.Moved.Where(m => m.Worked.Year == Year).OrderBy(m => m.Worked)];

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken ct)
    {
        Year = year ?? Today.Year;
        if (Year is < 1900 or > 2199)
        {
            return NotFound();
        }

        Days = await book.Days(ct);
        Picture = new YearPicture(Days, T, Today).Draw(Year);
        var (first, last) = (Whole.Start, Whole.End);
        Periods = await reading.Periods(first, last, ct);
        var marks = SittingDayMarks.Of(Days, Whole);
        Months = [.. Enumerable.Range(1, 12).Select(m => MonthLine.Of(new YearMonth(Year, m), Days, marks))];
        return Page();
    }
}
