using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Outputs;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="TakeBackMeetingWord"/>. What rests on the word - decisions, approved minutes, the new meeting held - must go first.</summary>
internal sealed class TakeBackMeetingWordAction(PublicMeetings published) : IAction<TakeBackMeetingWord, MeetingId>
{
    public async Task<Result<MeetingId>> Act(TakeBackMeetingWord input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        context.About("meeting", meeting.Id.Value);
        if (meeting.State == MeetingState.Scheduled)
        {
            return meeting.Id;
        }

        if (meeting.State == MeetingState.Held && await RestsOnIt(context, meeting.Id, ct))
        {
            return new Refusal("meetings.word-rests", RefusalKind.Conflict);
        }

        if (meeting.PostponedTo is { } to && await Undone(context, to, meeting, ct) is { } refusal)
        {
            return refusal;
        }

        (meeting.State, meeting.Reason, meeting.PostponedTo) = (MeetingState.Scheduled, null, null);
        meeting.WasHeld(null, null);
        await published.Restate(context, meeting, ct);
        return await EvidenceOfMeeting.Retell(context, meeting, ct) is { } refused ? refused : meeting.Id;
    }

    /// <summary>Whether decisions or approved minutes stand on this meeting: it then cannot be said not to have happened.</summary>
    internal static async Task<bool> RestsOnIt(ActionContext context, MeetingId id, CancellationToken ct) =>
        await context.Db.Decisions.AnyAsync(d => d.MeetingId == id && !d.Withdrawn, ct)
        || await context.Db.MinutesTexts.AnyAsync(m => m.MeetingId == id && m.State == MinutesState.Approved, ct);

    /// <summary>The meeting it had been put off to is cancelled for the same reason, unless something was already said of it.</summary>
    private static async Task<Refusal?> Undone(ActionContext context, MeetingId to, Meeting meeting, CancellationToken ct)
    {
        var next = await context.Db.LoadMeeting(to, ct);
        if (next is null)
        {
            return null;
        }

        if (!MeetingCourse.MayBecome(next.State, MeetingState.Cancelled, next.StartsAt, context.Now))
        {
            return next.State == MeetingState.Cancelled ? null : new Refusal("meetings.word-rests", RefusalKind.Conflict);
        }

        (next.State, next.Reason) = (MeetingState.Cancelled, meeting.Reason);
        return await EvidenceOfMeeting.Retell(context, next, ct);
    }
}
