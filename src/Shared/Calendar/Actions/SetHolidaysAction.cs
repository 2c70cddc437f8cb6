using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Lists;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

/// <summary>The list as a whole; what stays the same is not written again.</summary>
internal sealed class SetHolidaysAction(OfficeDesk office) : IAction<SetHolidays, int>
{
    public async Task<Result<int>> Act(SetHolidays input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (Problems(input) is { Count: > 0 } problems)
        {
            return problems;
        }

        var touched = await YearLists.Touch(context, input.Year, input.Version, ct);
        if (!touched.Try(out var year))
        {
            return touched.As<int>();
        }

        var entered = input.Holidays.Select(h => new Holiday(h.Date, h.Name.Names)).ToList();
        var contradiction = await context.Contradiction(
            office,
            facts => facts with { Holidays = [.. facts.Holidays.Where(h => h.Date.Year != input.Year), .. entered] },
            ct
        );
        if (contradiction is not null)
        {
            return contradiction;
        }

        year.HolidaysComplete = input.Complete;
        await Replace(input, context, ct);
        return input.Holidays.Count;
    }

    private static List<Refusal> Problems(SetHolidays input)
    {
        var found = new List<Refusal>();
        if (input.Holidays.Count > HolidayLines.Most)
        {
            found.Add(Refusals.Because(Refusals.LinesTooMany, ("count", input.Holidays.Count), ("most", HolidayLines.Most)));
        }

        found.AddRange(
            input.Holidays.Where(h => h.Name.IsEmpty).Take(1).Select(h => Refusals.Because(Refusals.LineWithoutName, ("date", h.Date)))
        );
        found.AddRange(
            input
                .Holidays.Where(h => h.Date.Year != input.Year)
                .Take(1)
                .Select(h => Refusals.Because(Refusals.LineOtherYear, ("date", h.Date), ("year", CountWords.Digits(input.Year))))
        );
        return found;
    }

    private static async Task Replace(SetHolidays input, ActionContext context, CancellationToken ct)
    {
        var stored = await context.Db.Holidays.AsTracking().Where(h => h.Year == input.Year).ToListAsync(ct);
        var wanted = input.Holidays.Distinct().ToList();
        context.Db.RemoveRange(stored.Where(h => !wanted.Exists(w => w.Date == h.Date && w.Name.Equals(h.Name))));
        context.Db.AddRange(
            wanted
                .Where(w => !stored.Exists(h => h.Date == w.Date && h.Name.Equals(w.Name)))
                .Select(w => new HolidayRecord
                {
                    Id = Ids.NewGuid(context.Now),
                    Year = input.Year,
                    Date = w.Date,
                    Name = w.Name,
                })
        );
    }
}
