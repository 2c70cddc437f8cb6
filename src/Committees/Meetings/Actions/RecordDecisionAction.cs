using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="RecordDecision"/>. A decision that adopts the plan freezes the plan's next version in the same commit.</summary>
internal sealed class RecordDecisionAction(IPlans plans) : IAction<RecordDecision, DecisionId>
{
    public async Task<Result<DecisionId>> Act(RecordDecision input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        var problems = Problems(meeting, input, context);
        if (problems.Count > 0)
        {
            return problems;
        }

        if (input.Kind == DecisionKind.AdoptsPlan)
        {
            var adopted = await context.Inner(
                new AdoptPlan(
                    input.Plan!.Value,
                    null,
                    meeting.Day,
                    EvidenceOfMeeting.Reference(meeting.Id),
                    meeting.Title,
                    input.PlanMark,
                    await Sitting(meeting, input.Plan.Value, context, ct)
                ),
                ct
            );
            if (!adopted.Ok)
            {
                return adopted.As<DecisionId>();
            }
        }

        var decision = new Decision
        {
            Id = context.NewId<DecisionId>(),
            MeetingId = meeting.Id,
            Item = input.Item,
            Number = await context.Db.NextNumber(MeetingSets.DecisionSeries(meeting), ct),
            Kind = input.Kind,
            Text = input.Text.Applied(LocalText.Empty),
        };
        context.Db.Add(decision);
        context.About("meeting", meeting.Id.Value);
        return decision.Id;
    }

    /// <summary>The committee whose plan may be adopted here: that of the plan where it sits in the meeting, else the convening one, whose plan this is not.</summary>
    private async Task<BodyId> Sitting(Meeting meeting, WorkPlanId plan, ActionContext context, CancellationToken ct) =>
        await plans.Find(plan, context.Viewer, ct) is { } line && meeting.Bodies.Exists(b => b.Body == line.Committee)
            ? line.Committee
            : meeting.Owner;

    private static List<Refusal> Problems(Meeting meeting, RecordDecision input, ActionContext context)
    {
        var found = input.Text.Problems("Text", "meetings.decision-empty", 8000).ToList();
        if (meeting.State != MeetingState.Held && !(meeting.State == MeetingState.Scheduled && meeting.StartsAt <= context.Now))
        {
            found.Add(new Refusal("meetings.decision-before", RefusalKind.Conflict));
        }

        if (input.Item is { } item && !meeting.Agenda.Exists(i => i.Id == item && !i.Withdrawn))
        {
            found.Add(new Refusal("meetings.agenda-item-elsewhere", Field: "Item"));
        }

        if (input.Kind == DecisionKind.AdoptsPlan && input.Plan is null)
        {
            found.Add(new Refusal("meetings.plan-missing", Field: "Plan"));
        }

        return found;
    }
}
