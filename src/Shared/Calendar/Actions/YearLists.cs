using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

/// <summary>What the actions on day lists share: the year's own record, and the check that nothing contradicts afterwards.</summary>
internal static class YearLists
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>The record of that year to change, made where there is none; touched, so that its version says the lists moved on.</summary>
    public static async Task<Result<CalendarYear>> Touch(ActionContext context, int year, int? version, CancellationToken ct)
    {
        if (year is < FirstYear or > LastYear)
        {
            return Refusals.Because(
                Refusals.YearOutOfRange,
                ("year", CountWords.Digits(year)),
                ("from", CountWords.Digits(FirstYear)),
                ("to", CountWords.Digits(LastYear))
            );
        }

        var record = await context.Db.CalendarYears.AsTracking().FirstOrDefaultAsync(y => y.Year == year, ct);
        if (record is null)
        {
            record = new CalendarYear { Id = Ids.NewGuid(context.Now), Year = year };
            context.Db.Add(record);
        }
        else if (ActionContext.Outdated(record, version) is { } outdated)
        {
            return outdated;
        }

        record.Revision++;
        context.About("calendar-year", record.Id);
        return record;
    }

    /// <summary>The first contradiction that the change would bring into the calendar.</summary>
    public static async Task<Refusal?> Contradiction(
        this ActionContext context,
        OfficeDesk office,
        Func<CalendarFacts, CalendarFacts> change,
        CancellationToken ct
    ) => CalendarFactsCheck.Contradiction(change(await context.Db.LoadFacts(office.Local(context.Now).Date, ct)));
}
