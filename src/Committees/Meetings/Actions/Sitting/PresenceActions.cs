using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Actions.Sitting;

/// <summary>See <see cref="RecordArrival"/>; who comes again from elsewhere, or into the room, has left where they were.</summary>
internal sealed class RecordArrivalAction(SittingDesk desk, IDirectory directory) : IAction<RecordArrival, Guid>
{
    public async Task<Result<Guid>> Act(RecordArrival input, ActionContext context, CancellationToken ct)
    {
        if (!(await PresenceWriting.Meeting(input.Meeting, context, ct)).Try(out var meeting, out var refusals))
        {
            return refusals;
        }

        if (!desk.Moment(meeting, input.At, context.Now).Try(out var at, out refusals))
        {
            return refusals;
        }

        var people = new[] { input.Person, input.SubstituteFor ?? input.Person }.Distinct().ToList();
        if ((await directory.People(people, ct)).Count < people.Count)
        {
            return new Refusal("meetings.person-unknown", Field: "Person");
        }

        var known = await context.Db.Presences.Where(p => p.MeetingId == meeting.Id).ToListAsync(ct);
        var here = known.Find(p => p.Person == input.Person && p.To is null);
        if (here is not null && here.Way == input.Way && here.SubstituteFor == input.SubstituteFor)
        {
            return here.Id; // recorded by somebody else a moment ago
        }

        if (here is not null && here.From < at)
        {
            here.To = at;
        }

        // Of a meeting that is over, whoever came stayed to its end until it is said when they left.
        var span = new PresenceSpan(input.Person, at, meeting.HeldTo, input.Way, input.SubstituteFor);
        if (Presences.Problem(span, known.Select(p => p.Span)) is { } problem)
        {
            return new Refusal(problem, RefusalKind.Conflict, "Person");
        }

        var presence = new Presence
        {
            Id = Ids.NewGuid(context.Now),
            MeetingId = meeting.Id,
            Person = input.Person,
            From = at,
            To = meeting.HeldTo,
            Way = input.Way,
            SubstituteFor = input.SubstituteFor,
        };
        context.Db.Add(presence);
        context.About("presence", presence.Id);
        await PresenceWriting.Mark(context, meeting, input.Person, span.State, input.SubstituteFor, ct);
        return presence.Id;
    }
}

/// <summary>See <see cref="RecordDeparture"/>.</summary>
internal sealed class RecordDepartureAction(SittingDesk desk) : IAction<RecordDeparture, Guid>
{
    public async Task<Result<Guid>> Act(RecordDeparture input, ActionContext context, CancellationToken ct)
    {
        if (!(await PresenceWriting.Meeting(input.Meeting, context, ct)).Try(out var meeting, out var refusals))
        {
            return refusals;
        }

        if (!desk.Moment(meeting, input.At, context.Now).Try(out var at, out refusals))
        {
            return refusals;
        }

        var last = await context
            .Db.Presences.Where(p => p.MeetingId == meeting.Id && p.Person == input.Person)
            .OrderByDescending(p => p.From)
            .FirstOrDefaultAsync(ct);
        if (last is null || (last.To is { } gone && gone < at))
        {
            return new Refusal("meetings.presence-not-there", RefusalKind.Conflict, "Person");
        }

        if (at < last.From)
        {
            return new Refusal("meetings.presence-backwards", Field: "At");
        }

        last.To = at;
        context.About("presence", last.Id);
        return last.Id;
    }
}

/// <summary>See <see cref="TakeBackPresence"/>.</summary>
internal sealed class TakeBackPresenceAction : IAction<TakeBackPresence, bool>
{
    public async Task<Result<bool>> Act(TakeBackPresence input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Presences.FirstOrDefaultAsync(p => p.Id == input.Presence, ct) is not { } presence)
        {
            return Refusal.NotFound("presence");
        }

        if (!(await PresenceWriting.Meeting(presence.MeetingId, context, ct)).Try(out var meeting, out var refusals))
        {
            return refusals;
        }

        context.Db.Remove(presence);
        context.About("presence", presence.Id);
        var before = await context
            .Db.Presences.Where(p => p.MeetingId == meeting.Id && p.Person == presence.Person && p.Id != presence.Id)
            .OrderByDescending(p => p.From)
            .FirstOrDefaultAsync(ct);
        await PresenceWriting.Mark(context, meeting, presence.Person, before?.Span.State, before?.SubstituteFor, ct);
        return before is not null;
    }
}

/// <summary>What the three share: the meeting it may be said of, and the list of attendance that follows it.</summary>
internal static class PresenceWriting
{
    /// <summary>One that is open, or was held and is put right.</summary>
    public static async Task<Result<Meeting>> Meeting(MeetingId id, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(id, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (meeting.State != MeetingState.Held && (meeting.State != MeetingState.Scheduled || meeting.OpenedAt is null))
        {
            return new Refusal("meetings.not-open", RefusalKind.Conflict);
        }

        SittingDesk.Stir(context, meeting);
        return meeting;
    }

    public static async Task Mark(
        ActionContext context,
        Meeting meeting,
        PersonId person,
        AttendanceState? state,
        PersonId? substituteFor,
        CancellationToken ct
    )
    {
        var mark = await context.Db.Attendances.FirstOrDefaultAsync(a => a.MeetingId == meeting.Id && a.Person == person, ct);
        if (state is not { } known)
        {
            context.Db.RemoveRange(mark is null ? [] : [mark]);
            return;
        }

        if (mark is null)
        {
            mark = new Attendance { MeetingId = meeting.Id, Person = person };
            context.Db.Add(mark);
        }

        (mark.State, mark.SubstituteFor, mark.MarkedBy) = (known, substituteFor, context.Account);
    }
}
