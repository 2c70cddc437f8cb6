using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Outputs;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using NodaTime;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="PostponeMeeting"/>. The plan items expect the new meeting in the place of the old one.</summary>
internal sealed class PostponeMeetingAction(MeetingWriting writing, PublicMeetings published, IDateTimeZoneProvider zones)
    : IAction<PostponeMeeting, MeetingId>
{
    public async Task<Result<MeetingId>> Act(PostponeMeeting input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } old)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(old) is { } no)
        {
            return no;
        }

        if (!MeetingCourse.MayBecome(old.State, MeetingState.Postponed, old.StartsAt, context.Now))
        {
            return new Refusal("meetings.settled", RefusalKind.Conflict);
        }

        if (await TakeBackMeetingWordAction.RestsOnIt(context, old.Id, ct))
        {
            return new Refusal("meetings.word-rests", RefusalKind.Conflict);
        }

        if (Reasons.Problem(input.Reason) is { } missing)
        {
            return missing;
        }

        if (input.Start == old.Start)
        {
            return new Refusal("meetings.postponed-nowhere", Field: "Day");
        }

        // Brought forward it may be, and what happened long ago may be written down; but nothing is put off to a day that is over.
        if (input.Start < old.Start && MeetingTime.Starts(input.Start, zones[old.Zone]) < context.Now)
        {
            return new Refusal("meetings.postponed-back", Field: "Day").With("date", old.Day);
        }

        var next = Copy(old, context);
        next.TakesPlace(input.Start, zones[old.Zone], old.Minutes);
        if (await writing.Notice(next, null, input.ShortNoticeReason, context.Now, ct) is { } late)
        {
            return late;
        }

        context.Db.Add(next);
        (old.State, old.Reason, old.PostponedTo) = (MeetingState.Postponed, input.Reason.Trim(), next.Id);
        await published.Restate(context, old, ct);
        context.About("meeting", old.Id.Value);
        var refused = await EvidenceOfMeeting.Retell(context, old, ct) ?? await EvidenceOfMeeting.Retell(context, next, ct);
        return refused is null ? next.Id : refused;
    }

    private static Meeting Copy(Meeting old, ActionContext context)
    {
        var next = ConveneMeetingAction.Make(old.Owner, context);
        (next.Kind, next.Title, next.Place, next.Mode, next.Session) = (old.Kind, old.Title, old.Place, old.Mode, old.Session);
        next.PostponedFrom = old.Id;
        next.Bodies.AddRange(old.Bodies.Where(b => !b.Owns).Select(b => new MeetingBody { MeetingId = next.Id, Body = b.Body }));
        next.Agenda.AddRange(
            old.Agenda.Where(i => !i.Withdrawn)
                .OrderBy(i => i.Position)
                .Select(i => AgendaItem.CopyOf(i, context.NewId<AgendaItemId>(), next, i.Number, i.Position))
        );
        return next;
    }
}
