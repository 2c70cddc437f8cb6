using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="AddAgendaItem"/>: the item takes the next number, and the plan item it carries out hears of it.</summary>
internal sealed class AddAgendaItemAction(AgendaWriting writing) : IAction<AddAgendaItem, AgendaItemId>
{
    public async Task<Result<AgendaItemId>> Act(AddAgendaItem input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (AgendaWriting.Fixed(meeting) is { } settled)
        {
            return settled;
        }

        var item = new AgendaItem
        {
            Id = context.NewId<AgendaItemId>(),
            MeetingId = meeting.Id,
            Number = AgendaOrder.Next(meeting.Agenda.Select(i => i.Number)),
            Position = meeting.Agenda.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1,
            Title = LocalText.Empty,
        };
        var problems = await writing.Write(meeting, item, input.Wording, context, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        meeting.Agenda.Add(item);
        context.Db.Add(item);
        context.About("meeting", meeting.Id.Value);
        return item.PlanItem is { } linked && await EvidenceOfMeeting.Tell(context, meeting, linked, ct) is { } refused ? refused : item.Id;
    }
}

/// <summary>See <see cref="ChangeAgendaItem"/>: a plan item that is no longer linked hears of it too.</summary>
internal sealed class ChangeAgendaItemAction(AgendaWriting writing) : IAction<ChangeAgendaItem, AgendaItemId>
{
    public async Task<Result<AgendaItemId>> Act(ChangeAgendaItem input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadAgendaItem(input.Item, ct) is not var (meeting, item))
        {
            return Refusal.NotFound("agenda-item");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if ((ActionContext.Outdated(item, input.Read) ?? AgendaWriting.Fixed(meeting)) is { } refusal)
        {
            return refusal;
        }

        var before = item.PlanItem;
        var problems = await writing.Write(meeting, item, input.Wording, context, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        context.About("meeting", meeting.Id.Value);
        foreach (var linked in new[] { before, item.PlanItem }.OfType<Plan.Contracts.PlanItemId>().Distinct())
        {
            if (before != item.PlanItem && await EvidenceOfMeeting.Tell(context, meeting, linked, ct) is { } refused)
            {
                return refused;
            }
        }

        return item.Id;
    }
}
