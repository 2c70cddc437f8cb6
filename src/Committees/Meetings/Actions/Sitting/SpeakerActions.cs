using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions.Sitting;

/// <summary>See <see cref="AskToSpeak"/>.</summary>
internal sealed class AskToSpeakAction(IDirectory directory) : IAction<AskToSpeak, Guid>
{
    public async Task<Result<Guid>> Act(AskToSpeak input, ActionContext context, CancellationToken ct)
    {
        if (!(await SittingDesk.Running(input.Meeting, context, ct)).Try(out var meeting, out var refusals))
        {
            return refusals;
        }

        var name = string.IsNullOrWhiteSpace(input.Name) || input.Person is not null ? null : input.Name.Trim();
        if (input.Person is null && name is null)
        {
            return new Refusal("meetings.speaker-missing", Field: "Speaker");
        }

        if (name?.Length > 200)
        {
            return new Refusal("meetings.text-long", Field: "Name").With("most", 200);
        }

        if (input.Minutes is < 1 or > 240)
        {
            return new Refusal("meetings.speaker-minutes", Field: "Limit");
        }

        if (input.Person is { } person && (await directory.People([person], ct)).Count == 0)
        {
            return new Refusal("meetings.person-unknown", Field: "Speaker");
        }

        var waiting = await context.Db.Speakers.Where(s => s.MeetingId == meeting.Id && !s.Withdrawn && s.To == null).ToListAsync(ct);
        if (input.Person is { } who && waiting.Find(s => s.Person == who) is { } already)
        {
            return already.Id;
        }

        var current = await context.Db.ItemSpans.Where(s => s.MeetingId == meeting.Id && s.To == null).FirstOrDefaultAsync(ct);
        var speaker = new Speaker
        {
            Id = Ids.NewGuid(context.Now),
            MeetingId = meeting.Id,
            Item = current?.Item,
            Person = input.Person,
            Name = name,
            Position = await context.Db.Speakers.CountAsync(s => s.MeetingId == meeting.Id, ct) + 1,
            Minutes = input.Minutes,
        };
        context.Db.Add(speaker);
        return speaker.Id;
    }
}

/// <summary>See <see cref="CallSpeaker"/>.</summary>
internal sealed class CallSpeakerAction : IAction<CallSpeaker, Guid>
{
    public async Task<Result<Guid>> Act(CallSpeaker input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Speakers.FirstOrDefaultAsync(s => s.Id == input.Speaker, ct) is not { } speaker)
        {
            return Refusal.NotFound("speaker");
        }

        if (!(await SittingDesk.Running(speaker.MeetingId, context, ct)).Try(out _, out var refusals))
        {
            return refusals;
        }

        if (speaker.To is not null || speaker.Withdrawn)
        {
            return new Refusal("meetings.speaker-over", RefusalKind.Conflict);
        }

        var speaking = await context
            .Db.Speakers.Where(s => s.MeetingId == speaker.MeetingId && s.From != null && s.To == null && s.Id != speaker.Id)
            .ToListAsync(ct);
        speaking.ForEach(s => s.To = context.Now);
        speaker.From ??= context.Now;
        return speaker.Id;
    }
}

/// <summary>See <see cref="EndSpeaker"/>.</summary>
internal sealed class EndSpeakerAction : IAction<EndSpeaker, Guid>
{
    public async Task<Result<Guid>> Act(EndSpeaker input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Speakers.FirstOrDefaultAsync(s => s.Id == input.Speaker, ct) is not { } speaker)
        {
            return Refusal.NotFound("speaker");
        }

        if (!(await SittingDesk.Running(speaker.MeetingId, context, ct)).Try(out _, out var refusals))
        {
            return refusals;
        }

        if (speaker.From is null)
        {
            speaker.Withdrawn = true;
        }
        else
        {
            speaker.To ??= context.Now;
        }

        return speaker.Id;
    }
}
