using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="ChangeMeeting"/>. A meeting that was held keeps its day; one that was cancelled or postponed is left as it was.</summary>
internal sealed class ChangeMeetingAction(MeetingWriting writing) : IAction<ChangeMeeting, MeetingId>
{
    public async Task<Result<MeetingId>> Act(ChangeMeeting input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (ActionContext.Outdated(meeting, input.Read) is { } outdated)
        {
            return outdated;
        }

        var problems = await writing.Problems(input.Wording, meeting.Owner, ct);
        if (meeting.State is MeetingState.Cancelled or MeetingState.Postponed)
        {
            problems.Add(new Refusal("meetings.settled", RefusalKind.Conflict));
        }
        else if (meeting.State == MeetingState.Held && input.Wording.Start.Date != meeting.Day)
        {
            problems.Add(new Refusal("meetings.held-elsewhen", Field: "Day").With("date", meeting.Day));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        writing.Apply(input.Wording, meeting);
        if (await writing.Notice(meeting, input.NoticeGivenOn, input.ShortNoticeReason, context.Now, ct) is { } late)
        {
            return late;
        }

        context.About("meeting", meeting.Id.Value);
        return await EvidenceOfMeeting.Retell(context, meeting, ct) is { } refused ? refused : meeting.Id;
    }
}
