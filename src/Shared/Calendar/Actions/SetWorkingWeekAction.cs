using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

/// <summary>Two weeks from one day make no sense, so a second one from the same day takes the place of the first.</summary>
internal sealed class SetWorkingWeekAction(OfficeDesk office) : IAction<SetWorkingWeek, int>
{
    public async Task<Result<int>> Act(SetWorkingWeek input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var read = WorkingWeek.Of(input.Days);
        if (!read.Try(out var week))
        {
            return Result<int>.Refused([.. read.Refusals.Select(r => r.At("Days"))]);
        }

        var dated = new DatedWeek(input.From, week);
        var contradiction = await context.Contradiction(
            office,
            facts => facts with { LaterWeeks = [.. facts.LaterWeeks.Where(w => w.From != input.From), dated] },
            ct
        );
        if (contradiction is not null)
        {
            return contradiction.At("Days");
        }

        var stored = await context.Db.WorkingWeeks.AsTracking().FirstOrDefaultAsync(w => w.From == input.From, ct);
        if (stored is null)
        {
            stored = new WorkingWeekRecord
            {
                Id = Ids.NewGuid(context.Now),
                From = input.From,
                Days = string.Empty,
            };
            context.Db.Add(stored);
        }

        stored.Days = Weekdays.Digits(week);
        context.About("working-week", stored.Id);
        return week.Days.Count();
    }
}
