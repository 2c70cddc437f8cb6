using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

internal sealed class MoveDayAction(OfficeDesk office) : IAction<MoveDay, int>
{
    public async Task<Result<int>> Act(MoveDay input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var touched = await YearLists.Touch(context, input.Worked.Year, null, ct);
        if (!touched.Ok)
        {
            return touched.As<int>();
        }

        context.Undoes(input.Back);
        return input.Back ? await TakeBack(input, context, ct) : await Move(input, context, ct);
    }

    private async Task<Result<int>> Move(MoveDay input, ActionContext context, CancellationToken ct)
    {
        var moved = new MovedWorkingDay(input.Worked, input.OffInstead);
        if (await context.Contradiction(office, facts => facts with { Moved = [.. facts.Moved, moved] }, ct) is { } contradiction)
        {
            return contradiction.At(contradiction.Code == Refusals.MovedDayIsOffAnyway ? "OffInstead" : "Worked");
        }

        context.Db.Add(
            new MovedDayRecord
            {
                Id = Ids.NewGuid(context.Now),
                Year = input.Worked.Year,
                Worked = input.Worked,
                OffInstead = input.OffInstead,
            }
        );
        return input.Worked.Year;
    }

    private static async Task<Result<int>> TakeBack(MoveDay input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.MovedDays.AsTracking().FirstOrDefaultAsync(m => m.Worked == input.Worked, ct) is not { } stored)
        {
            return Refusals.Because(Refusals.MovedNotFound, ("date", input.Worked));
        }

        context.Db.Remove(stored);
        return input.Worked.Year;
    }
}
