using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="ChangeDecision"/>.</summary>
internal sealed class ChangeDecisionAction : IAction<ChangeDecision, DecisionId>
{
    public async Task<Result<DecisionId>> Act(ChangeDecision input, ActionContext context, CancellationToken ct)
    {
        if (await Load(context, input.Decision, ct) is not var (meeting, decision))
        {
            return Refusal.NotFound("decision");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (ActionContext.Outdated(decision, input.Read) is { } outdated)
        {
            return outdated;
        }

        var problems = input.Text.Problems("Text", "meetings.decision-empty", 8000).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        decision.Text = input.Text.Applied(decision.Text);
        context.About("meeting", meeting.Id.Value);
        return decision.Id;
    }

    public static async Task<(Meeting Meeting, Decision Decision)?> Load(ActionContext context, DecisionId id, CancellationToken ct)
    {
        var decision = await context.Db.Decisions.FirstOrDefaultAsync(d => d.Id == id, ct);
        return decision is null ? null : (await context.Db.Meetings.FirstAsync(m => m.Id == decision.MeetingId, ct), decision);
    }
}

/// <summary>See <see cref="WithdrawDecision"/>. One that adopted a plan stays: the plan's version is frozen; a new decision amends it.</summary>
internal sealed class WithdrawDecisionAction : IAction<WithdrawDecision, DecisionId>
{
    public async Task<Result<DecisionId>> Act(WithdrawDecision input, ActionContext context, CancellationToken ct)
    {
        if (await ChangeDecisionAction.Load(context, input.Decision, ct) is not var (meeting, decision))
        {
            return Refusal.NotFound("decision");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (decision.Kind == DecisionKind.AdoptsPlan)
        {
            return new Refusal("meetings.decision-adopted", RefusalKind.Conflict);
        }

        context.Undoes(input.PutBack);
        decision.Withdrawn = !input.PutBack;
        context.About("meeting", meeting.Id.Value);
        return decision.Id;
    }
}
