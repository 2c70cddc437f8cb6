using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Outputs;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="CirculateAgenda"/>; answers the number it went out under.</summary>
internal sealed class CirculateAgendaAction(AgendaIssuing issuing) : IAction<CirculateAgenda, int>
{
    public async Task<Result<int>> Act(CirculateAgenda input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        var issued = await issuing.Issue(meeting, AgendaStage.Circulated, input.Mark, input.ShortNoticeReason, context, ct);
        return issued.Ok ? issued.Value.Number : issued.As<int>();
    }
}

/// <summary>See <see cref="PublishAgenda"/>: the public record's next version is written in the same commit.</summary>
internal sealed class PublishAgendaAction(AgendaIssuing issuing, PublicMeetings published) : IAction<PublishAgenda, int>
{
    public async Task<Result<int>> Act(PublishAgenda input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        var issued = await issuing.Issue(meeting, AgendaStage.Published, input.Mark, input.ShortNoticeReason, context, ct);
        if (!issued.Ok)
        {
            return issued.As<int>();
        }

        await published.Publish(context, meeting, issued.Value, ct);
        return issued.Value.Number;
    }
}
