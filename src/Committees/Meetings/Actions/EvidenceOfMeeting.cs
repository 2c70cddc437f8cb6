using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;

namespace Comitia.Meetings.Actions;

/// <summary>Tells the plan what its items may expect of a meeting, in the meeting's own transaction. One meeting is one piece of evidence for an item, however often its agenda names it.</summary>
internal static class EvidenceOfMeeting
{
    public static string Reference(MeetingId id) => $"meeting:{id}";

    /// <summary>Says it anew for every plan item on the agenda. A plan that was closed meanwhile keeps what it accounted for.</summary>
    public static Task<Refusal?> Retell(ActionContext context, Meeting meeting, CancellationToken ct) =>
        Tell(
            context,
            meeting,
            meeting.Agenda.Where(i => i.PlanItem is not null).Select(i => i.PlanItem!.Value).Distinct().ToList(),
            closedIsFine: true,
            ct
        );

    /// <summary>Says it for one plan item, which a change of the agenda linked or unlinked.</summary>
    public static Task<Refusal?> Tell(ActionContext context, Meeting meeting, PlanItemId item, CancellationToken ct) =>
        Tell(context, meeting, [item], closedIsFine: false, ct);

    private static async Task<Refusal?> Tell(
        ActionContext context,
        Meeting meeting,
        List<PlanItemId> items,
        bool closedIsFine,
        CancellationToken ct
    )
    {
        foreach (var item in items)
        {
            var onAgenda = meeting.Agenda.Exists(i => i.PlanItem == item && !i.Withdrawn && !AgendaCourse.Unfinished(i.Outcome));
            var told = await context.Inner(
                new RecordEvidence(
                    item,
                    meeting.Kind == MeetingKind.Hearing ? EvidenceKind.Hearing : EvidenceKind.Meeting,
                    Reference(meeting.Id),
                    meeting.Day,
                    meeting.Title,
                    MeetingCourse.Evidence(meeting.State, onAgenda),
                    $"meetings/{meeting.Id}"
                ),
                ct
            );
            if (!told.Ok && !(closedIsFine && told.Refusals[0].Code == "plan.closed"))
            {
                return told.Refusals[0];
            }
        }

        return null;
    }
}
