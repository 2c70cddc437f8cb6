using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Actions;

internal sealed class AddSittingPatternAction : IAction<AddSittingPattern, SittingPatternId>
{
    public Task<Result<SittingPatternId>> Act(AddSittingPattern input, ActionContext context, CancellationToken ct) =>
        Task.FromResult(context.Denied(Installation.Whole) is { } no ? no : Add(input, context));

    private static Result<SittingPatternId> Add(AddSittingPattern input, ActionContext context)
    {
        var problems = new List<Refusal>();
        var week = WorkingWeek.Of(input.Weekdays);
        if (!week.Ok)
        {
            problems.Add(Refusals.Because(Refusals.PatternEmpty).At("Weekdays"));
        }

        if (input.To < input.From)
        {
            problems.Add(Refusals.Because(Refusals.PeriodEndsBeforeItBegins, ("from", input.From), ("to", input.To)).At("To"));
        }
        else if (Period.DaysBetween(input.From, input.To) > PeriodWordings.MostDays)
        {
            problems.Add(Refusals.Because(Refusals.PeriodTooLong, ("most", PeriodWordings.MostDays)).At("To"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var pattern = new SittingPatternRecord
        {
            Id = context.NewId<SittingPatternId>(),
            Weekdays = Weekdays.Digits(week.Value),
            From = input.From,
            To = input.To,
        };
        context.Db.Add(pattern);
        context.About("sitting-pattern", pattern.Id.Value);
        return pattern.Id;
    }
}

internal sealed class WithdrawSittingPatternAction : IAction<WithdrawSittingPattern, SittingPatternId>
{
    public async Task<Result<SittingPatternId>> Act(WithdrawSittingPattern input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.SittingPatterns.AsTracking().FirstOrDefaultAsync(p => p.Id == input.Id, ct) is not { } pattern)
        {
            return Refusal.NotFound("sitting-pattern");
        }

        context.Undoes(input.Back);
        pattern.Withdrawn = !input.Back;
        context.About("sitting-pattern", pattern.Id.Value);
        return pattern.Id;
    }
}
