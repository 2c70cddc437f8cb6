using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>A month's sheet, made on the server: whole weeks, sittings, recess and holidays said in words.</summary>
internal sealed class MonthModel(MeetingQueries meetings, ISittingDays sittings) : MeetingsPage
{
    public YearMonth Month { get; private set; }

    public IReadOnlyList<IReadOnlyList<LocalDate>> Weeks { get; private set; } = [];

    public ILookup<LocalDate, MeetingRow> Days { get; private set; } = null!;

    public IReadOnlyList<DayMark> Marks { get; private set; } = [];

    public string Name(YearMonth month) => month.OnDayOfMonth(1).ToString("MMMM uuuu", T.Language.Culture);

    public string Link(YearMonth month) => Desk($"meetings/month/{month.Year:0000}-{month.Month:00}");

    public YearMonth Next => Of(Month.OnDayOfMonth(1).PlusMonths(1));

    public YearMonth Previous => Of(Month.OnDayOfMonth(1).PlusMonths(-1));

    /// <summary>The names of the weekdays, Monday first.</summary>
    public IEnumerable<string> Weekdays => Weeks[0].Select(d => d.ToString("dddd", T.Language.Culture));

    public DayMark? MarkOn(LocalDate day) =>
        Marks.Where(m => m.From <= day && day <= m.To).OrderBy(m => m.Kind == DayMarkKind.Sitting).FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(string month, CancellationToken ct)
    {
        var parts = month.Split('-');
        if (
            parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 1000 or > 9000
            || number is < 1 or > 12
        )
        {
            return NotFound();
        }

        Month = new YearMonth(year, number);
        Weeks = MonthWeeks.Of(Month);
        var (from, to) = (Weeks[0][0], Weeks[^1][6]);
        Days = await meetings.Days(from, to, CommitteeInView is { } id ? new BodyId(id) : null, Viewer, T, ct);
        Marks = await sittings.Marks(from, to, ct);
        return Page();
    }

    private static YearMonth Of(LocalDate date) => new(date.Year, date.Month);
}
