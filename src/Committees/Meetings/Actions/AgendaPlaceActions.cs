using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="MoveAgendaItem"/>.</summary>
internal sealed class MoveAgendaItemAction : IAction<MoveAgendaItem, AgendaItemId>
{
    public async Task<Result<AgendaItemId>> Act(MoveAgendaItem input, ActionContext context, CancellationToken ct)
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

        var order = meeting.Agenda.Where(i => !i.Withdrawn).OrderBy(i => i.Position).ToList();
        var moved = AgendaOrder.Put(order, item, order.Find(i => i.Id == input.Before));
        for (var n = 0; n < moved.Count; n++)
        {
            moved[n].Position = n + 1;
        }

        if (meeting.NoticeGivenOn is null && meeting.State == MeetingState.Scheduled)
        {
            foreach (var (one, number) in moved.Zip(AgendaOrder.Numbers(moved.Count)))
            {
                one.Number = number;
            }
        }

        context.About("meeting", meeting.Id.Value);
        return item.Id;
    }
}

/// <summary>See <see cref="WithdrawAgendaItem"/>.</summary>
internal sealed class WithdrawAgendaItemAction : IAction<WithdrawAgendaItem, AgendaItemId>
{
    public async Task<Result<AgendaItemId>> Act(WithdrawAgendaItem input, ActionContext context, CancellationToken ct)
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

        context.Undoes(input.PutBack);
        item.Withdrawn = !input.PutBack;
        context.About("meeting", meeting.Id.Value);
        return item.PlanItem is { } linked && await EvidenceOfMeeting.Tell(context, meeting, linked, ct) is { } refused ? refused : item.Id;
    }
}
