using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="ConveneMeeting"/>.</summary>
internal sealed class ConveneMeetingAction(MeetingWriting writing) : IAction<ConveneMeeting, MeetingId>
{
    public async Task<Result<MeetingId>> Act(ConveneMeeting input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(BodyScope.Record(input.Owner)) is { } no)
        {
            return no;
        }

        var problems = await writing.Problems(input.Wording, input.Owner, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        var meeting = Make(input.Owner, context);
        writing.Apply(input.Wording, meeting);
        if (await writing.Notice(meeting, input.NoticeGivenOn, input.ShortNoticeReason, context.Now, ct) is { } late)
        {
            return late;
        }

        context.Db.Add(meeting);
        context.About("meeting", meeting.Id.Value);
        return meeting.Id;
    }

    public static Meeting Make(BodyId owner, ActionContext context)
    {
        var id = context.NewId<MeetingId>();
        return new Meeting
        {
            Id = id,
            PublicId = PublicId.New(),
            Owner = owner,
            Title = LocalText.Empty,
            Bodies =
            [
                new MeetingBody
                {
                    MeetingId = id,
                    Body = owner,
                    Owns = true,
                },
            ],
        };
    }
}
