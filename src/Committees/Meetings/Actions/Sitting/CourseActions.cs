using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Actions.Sitting;

/// <summary>See <see cref="OpenSitting"/>.</summary>
internal sealed class OpenSittingAction : IAction<OpenSitting, MeetingId>
{
    public async Task<Result<MeetingId>> Act(OpenSitting input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (meeting.State != MeetingState.Scheduled)
        {
            return new Refusal("meetings.settled", RefusalKind.Conflict);
        }

        if (context.Now < meeting.StartsAt - SittingDesk.Early)
        {
            return new Refusal("meetings.not-begun", RefusalKind.Conflict).With("date", meeting.Day);
        }

        context.About("meeting", meeting.Id.Value);
        meeting.OpenedAt ??= context.Now; // two clerks at once open it once
        SittingDesk.Stir(context, meeting);
        return meeting.Id;
    }
}

/// <summary>See <see cref="CloseSitting"/>.</summary>
internal sealed class CloseSittingAction(IDateTimeZoneProvider zones) : IAction<CloseSitting, MeetingId>
{
    public async Task<Result<MeetingId>> Act(CloseSitting input, ActionContext context, CancellationToken ct)
    {
        if (!(await SittingDesk.Running(input.Meeting, context, ct)).Try(out var meeting, out var refusals))
        {
            return refusals;
        }

        context.About("meeting", meeting.Id.Value);
        if (await context.Db.Ballots.AnyAsync(b => b.MeetingId == meeting.Id && b.ClosedAt == null, ct))
        {
            return new Refusal("meetings.ballot-open", RefusalKind.Conflict);
        }

        var now = context.Now;
        foreach (var here in await context.Db.Presences.Where(p => p.MeetingId == meeting.Id && p.To == null).ToListAsync(ct))
        {
            here.To = now;
        }

        foreach (var item in await context.Db.ItemSpans.Where(s => s.MeetingId == meeting.Id && s.To == null).ToListAsync(ct))
        {
            item.To = now;
        }

        foreach (
            var speaker in await context.Db.Speakers.Where(s => s.MeetingId == meeting.Id && s.From != null && s.To == null).ToListAsync(ct)
        )
        {
            speaker.To = now;
        }

        var zone = zones[meeting.Zone];
        var from = meeting.OpenedAt!.Value;
        var to = now > from ? now.InZone(zone).LocalDateTime : (LocalDateTime?)null; // opened and closed by one hand
        return await context.Inner(new HoldMeeting(meeting.Id, from.InZone(zone).LocalDateTime, to), ct);
    }
}

/// <summary>See <see cref="CallItem"/>.</summary>
internal sealed class CallItemAction : IAction<CallItem, MeetingId>
{
    public async Task<Result<MeetingId>> Act(CallItem input, ActionContext context, CancellationToken ct)
    {
        if (!(await SittingDesk.Running(input.Meeting, context, ct)).Try(out var meeting, out var refusals))
        {
            return refusals;
        }

        if (input.Item is { } called && !meeting.Agenda.Exists(i => i.Id == called && !i.Withdrawn))
        {
            return new Refusal("meetings.agenda-item-elsewhere", Field: "Item");
        }

        var open = await context.Db.ItemSpans.Where(s => s.MeetingId == meeting.Id && s.To == null).ToListAsync(ct);
        if (open.Count == 1 && open[0].Item == input.Item)
        {
            return meeting.Id; // it is before the meeting already
        }

        open.ForEach(s => s.To = context.Now);
        if (input.Item is { } item)
        {
            context.Db.Add(
                new ItemSpan
                {
                    Id = Ids.NewGuid(context.Now),
                    MeetingId = meeting.Id,
                    Item = item,
                    From = context.Now,
                }
            );
        }

        return meeting.Id;
    }
}
