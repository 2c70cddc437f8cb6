using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

internal sealed class SetSittingsAction(OfficeDesk office) : IAction<SetSittings, int>
{
    public async Task<Result<int>> Act(SetSittings input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var all = input.Sittings.Concat(input.Without).ToList();
        if (all.Where(d => d.Year != input.Year).Select(d => (NodaTime.LocalDate?)d).FirstOrDefault() is { } stray)
        {
            return Refusals.Because(Refusals.LineOtherYear, ("date", stray), ("year", CountWords.Digits(input.Year)));
        }

        var touched = await YearLists.Touch(context, input.Year, input.Version, ct);
        if (!touched.Ok)
        {
            return touched.As<int>();
        }

        var contradiction = await context.Contradiction(
            office,
            facts =>
                facts with
                {
                    Sittings = [.. facts.Sittings.Where(d => d.Year != input.Year), .. input.Sittings],
                    WithoutSitting = [.. facts.WithoutSitting.Where(d => d.Year != input.Year), .. input.Without],
                },
            ct
        );
        if (contradiction is not null)
        {
            return contradiction;
        }

        await Replace(input, context, ct);
        return input.Sittings.Distinct().Count();
    }

    private static async Task Replace(SetSittings input, ActionContext context, CancellationToken ct)
    {
        var stored = await context.Db.SittingDays.AsTracking().Where(s => s.Year == input.Year).ToListAsync(ct);
        var wanted = input
            .Sittings.Select(d => (Date: d, Sits: true))
            .Concat(input.Without.Select(d => (Date: d, Sits: false)))
            .ToHashSet();
        context.Db.RemoveRange(stored.Where(s => !wanted.Contains((s.Date, s.Sits))));
        context.Db.AddRange(
            wanted
                .Where(w => !stored.Exists(s => s.Date == w.Date && s.Sits == w.Sits))
                .Select(w => new SittingDayRecord
                {
                    Id = Ids.NewGuid(context.Now),
                    Year = input.Year,
                    Date = w.Date,
                    Sits = w.Sits,
                })
        );
    }
}
