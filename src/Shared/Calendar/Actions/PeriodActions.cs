using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Actions;

internal sealed class AddPeriodAction : IAction<AddPeriod, PeriodId>
{
    public Task<Result<PeriodId>> Act(AddPeriod input, ActionContext context, CancellationToken ct) =>
        Task.FromResult(context.Denied(Installation.Whole) is { } no ? no : Add(input, context));

    private static Result<PeriodId> Add(AddPeriod input, ActionContext context)
    {
        if (input.Period.Problems() is { Count: > 0 } problems)
        {
            return problems;
        }

        var period = new PeriodRecord { Id = context.NewId<PeriodId>(), Name = LocalText.Empty };
        input.Period.ApplyTo(period);
        context.Db.Add(period);
        context.About("period", period.Id.Value);
        return period.Id;
    }
}

internal sealed class ChangePeriodAction : IAction<ChangePeriod, PeriodId>
{
    public async Task<Result<PeriodId>> Act(ChangePeriod input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.CalendarPeriods.AsTracking().FirstOrDefaultAsync(p => p.Id == input.Id, ct) is not { } period)
        {
            return Refusal.NotFound("period");
        }

        if (ActionContext.Outdated(period, input.Version) is { } outdated)
        {
            return outdated;
        }

        if (input.Period.Problems() is { Count: > 0 } problems)
        {
            return problems;
        }

        input.Period.ApplyTo(period);
        context.About("period", period.Id.Value);
        return period.Id;
    }
}

internal sealed class WithdrawPeriodAction : IAction<WithdrawPeriod, PeriodId>
{
    public async Task<Result<PeriodId>> Act(WithdrawPeriod input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.CalendarPeriods.AsTracking().FirstOrDefaultAsync(p => p.Id == input.Id, ct) is not { } period)
        {
            return Refusal.NotFound("period");
        }

        context.Undoes(input.Back);
        period.Withdrawn = !input.Back;
        context.About("period", period.Id.Value);
        return period.Id;
    }
}

internal static class PeriodWordings
{
    /// <summary>Two years: a longer stretch is a slip of the pen.</summary>
    public const int MostDays = 731;

    public static List<Refusal> Problems(this PeriodWording wording)
    {
        var found = SessionWordings.TitleProblems(wording.Name, "Name");
        found.AddRange(CalendarPeriod.Of(wording.Kind, wording.From, wording.To, DayNames.None).Refusals.Select(r => r.At("To")));
        if (Period.DaysBetween(wording.From, wording.To) > MostDays)
        {
            found.Add(Refusals.Because(Refusals.PeriodTooLong, ("most", MostDays)).At("To"));
        }

        return found;
    }

    public static void ApplyTo(this PeriodWording wording, PeriodRecord record)
    {
        record.Name = record.Name.Worded(wording.Name);
        (record.Kind, record.From, record.To) = (wording.Kind, wording.From, wording.To);
    }
}
