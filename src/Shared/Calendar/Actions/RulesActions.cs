using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

internal sealed class AddRulesAction(OfficeDesk office) : IAction<AddRules, RulesVersionId>
{
    public async Task<Result<RulesVersionId>> Act(AddRules input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var others = await RulesVersions.Standing(context, ct);
        if (RulesVersions.Problems(input.EffectiveFrom, input.Values, others, office.Local(context.Now).Date) is { Count: > 0 } problems)
        {
            return problems;
        }

        var record = new RulesRecord
        {
            Id = context.NewId<RulesVersionId>(),
            EffectiveFrom = input.EffectiveFrom,
            Values = input.Values,
        };
        context.Db.Add(record);
        context.About("rules-version", record.Id.Value);
        return record.Id;
    }
}

/// <summary>Only a version that is not yet in effect can be changed: deadlines have been counted by the others.</summary>
internal sealed class ChangeRulesAction(OfficeDesk office) : IAction<ChangeRules, RulesVersionId>
{
    public async Task<Result<RulesVersionId>> Act(ChangeRules input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var all = await RulesVersions.Standing(context, ct);
        if (all.Find(r => r.Id == input.Id) is not { } record)
        {
            return Refusal.NotFound("rules-version");
        }

        if (ActionContext.Outdated(record, input.Version) is { } outdated)
        {
            return outdated;
        }

        var today = office.Local(context.Now).Date;
        if (record.EffectiveFrom <= today)
        {
            return Refusals.Because(Refusals.RulesInEffect, ("date", record.EffectiveFrom));
        }

        if (RulesVersions.Problems(input.EffectiveFrom, input.Values, all.FindAll(r => r.Id != input.Id), today) is { Count: > 0 } problems)
        {
            return problems;
        }

        (record.EffectiveFrom, record.Values) = (input.EffectiveFrom, input.Values);
        context.About("rules-version", record.Id.Value);
        return record.Id;
    }
}

internal sealed class WithdrawRulesAction(OfficeDesk office) : IAction<WithdrawRules, RulesVersionId>
{
    public async Task<Result<RulesVersionId>> Act(WithdrawRules input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.RulesVersions.AsTracking().FirstOrDefaultAsync(r => r.Id == input.Id, ct) is not { } record)
        {
            return Refusal.NotFound("rules-version");
        }

        if (record.EffectiveFrom <= office.Local(context.Now).Date)
        {
            return Refusals.Because(Refusals.RulesInEffect, ("date", record.EffectiveFrom));
        }

        if (
            input.Back
            && (await RulesVersions.Standing(context, ct)).Exists(r => r.Id != input.Id && r.EffectiveFrom == record.EffectiveFrom)
        )
        {
            return Refusals.Because(Refusals.TwoVersionsFromOneDay, ("date", record.EffectiveFrom));
        }

        context.Undoes(input.Back);
        record.Withdrawn = !input.Back;
        context.About("rules-version", record.Id.Value);
        return record.Id;
    }
}
