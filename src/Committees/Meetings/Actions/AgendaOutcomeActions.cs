using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="SayAgendaOutcome"/>: a plan item hears that its business was not dealt with after all.</summary>
internal sealed class SayAgendaOutcomeAction : IAction<SayAgendaOutcome, AgendaItemId>
{
    public async Task<Result<AgendaItemId>> Act(SayAgendaOutcome input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadAgendaItem(input.Item, ct) is not var (meeting, item))
        {
            return Refusal.NotFound("agenda-item");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (AgendaWriting.Fixed(meeting) is { } settled)
        {
            return settled;
        }

        if (meeting.State == MeetingState.Scheduled && meeting.StartsAt > context.Now)
        {
            return new Refusal("meetings.outcome-before", RefusalKind.Conflict).With("date", meeting.Day);
        }

        var unfinished = AgendaCourse.Unfinished(input.Outcome);
        if (unfinished && await context.Db.Decisions.AnyAsync(d => d.Item == item.Id && !d.Withdrawn, ct))
        {
            return new Refusal("meetings.outcome-decided", RefusalKind.Conflict);
        }

        if (!unfinished && await context.Db.AgendaItems.AnyAsync(i => i.ContinuedFrom == item.Id && !i.Withdrawn, ct))
        {
            return new Refusal("meetings.outcome-taken-on", RefusalKind.Conflict);
        }

        item.Outcome = input.Outcome;
        context.About("meeting", meeting.Id.Value);
        return item.PlanItem is { } linked && await EvidenceOfMeeting.Tell(context, meeting, linked, ct) is { } refused ? refused : item.Id;
    }
}

/// <summary>See <see cref="TakeOnAgendaItem"/>.</summary>
internal sealed class TakeOnAgendaItemAction : IAction<TakeOnAgendaItem, AgendaItemId>
{
    public async Task<Result<AgendaItemId>> Act(TakeOnAgendaItem input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (await context.Db.LoadAgendaItem(input.Item, ct) is not var (earlier, item) || earlier.Owner != meeting.Owner)
        {
            return Refusal.NotFound("agenda-item");
        }

        if (AgendaWriting.Fixed(meeting) is { } settled)
        {
            return settled;
        }

        if (item.Withdrawn || !AgendaCourse.Unfinished(item.Outcome))
        {
            return new Refusal("meetings.nothing-to-take-on", RefusalKind.Conflict);
        }

        if (await context.Db.AgendaItems.AnyAsync(i => i.ContinuedFrom == item.Id && !i.Withdrawn, ct))
        {
            return new Refusal("meetings.taken-on-already", RefusalKind.Conflict);
        }

        var next = AgendaItem.CopyOf(
            item,
            context.NewId<AgendaItemId>(),
            meeting,
            AgendaOrder.Next(meeting.Agenda.Select(i => i.Number)),
            meeting.Agenda.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1
        );
        next.ContinuedFrom = item.Id;
        meeting.Agenda.Add(next);
        context.Db.Add(next);
        context.About("meeting", meeting.Id.Value);
        return next.PlanItem is { } linked && await EvidenceOfMeeting.Tell(context, meeting, linked, ct) is { } refused ? refused : next.Id;
    }
}
