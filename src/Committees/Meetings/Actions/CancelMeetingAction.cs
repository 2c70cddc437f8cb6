using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Outputs;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="CancelMeeting"/>.</summary>
internal sealed class CancelMeetingAction(PublicMeetings published) : IAction<CancelMeeting, MeetingId>
{
    public async Task<Result<MeetingId>> Act(CancelMeeting input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (!MeetingCourse.MayBecome(meeting.State, MeetingState.Cancelled, meeting.StartsAt, context.Now))
        {
            return new Refusal("meetings.settled", RefusalKind.Conflict);
        }

        if (await TakeBackMeetingWordAction.RestsOnIt(context, meeting.Id, ct))
        {
            return new Refusal("meetings.word-rests", RefusalKind.Conflict);
        }

        if (Reasons.Problem(input.Reason) is { } missing)
        {
            return missing;
        }

        (meeting.State, meeting.Reason) = (MeetingState.Cancelled, input.Reason.Trim());
        await published.Restate(context, meeting, ct);
        context.About("meeting", meeting.Id.Value);
        return await EvidenceOfMeeting.Retell(context, meeting, ct) is { } refused ? refused : meeting.Id;
    }
}

/// <summary>A reason is one or a few sentences, and never missing.</summary>
internal static class Reasons
{
    public static Refusal? Problem(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("meetings.reason-missing", Field: "Reason")
        : reason.Length > 1000 ? new Refusal("meetings.text-long", Field: "Reason").With("most", 1000)
        : null;
}
