using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="EditMinutes"/>. Approved minutes are not changed: the approval is taken back first.</summary>
internal sealed class EditMinutesAction : IAction<EditMinutes, MeetingId>
{
    public async Task<Result<MeetingId>> Act(EditMinutes input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Meetings.FirstOrDefaultAsync(m => m.Id == input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        var minutes = await context.Db.MinutesTexts.FirstOrDefaultAsync(m => m.MeetingId == meeting.Id, ct);
        if (Problem(meeting, minutes, input) is { } problem)
        {
            return problem;
        }

        if (minutes is null)
        {
            minutes = new MeetingMinutes { MeetingId = meeting.Id, Text = LocalText.Empty };
            context.Db.Add(minutes);
        }

        minutes.Text = input.Text.Applied(minutes.Text);
        context.About("meeting", meeting.Id.Value);
        return meeting.Id;
    }

    /// <summary>Nothing read, version 0, is a version like any other: two who begin the minutes at once do not overwrite each other.</summary>
    private static Refusal? Problem(Meeting meeting, MeetingMinutes? minutes, EditMinutes input) =>
        input.Read is { } read && read != (minutes?.Version ?? 0)
            ? new Refusal("kernel.changed-meanwhile", RefusalKind.Conflict).With("read", read).With("current", minutes?.Version ?? 0)
        : minutes?.State == MinutesState.Approved ? new Refusal("meetings.minutes-approved", RefusalKind.Conflict)
        : AgendaWriting.Fixed(meeting) ?? input.Text.Problems("Text", "meetings.minutes-empty", 200_000).FirstOrDefault();
}

/// <summary>See <see cref="ApproveMinutes"/>.</summary>
internal sealed class ApproveMinutesAction(OfficeDesk office) : IAction<ApproveMinutes, MeetingId>
{
    public async Task<Result<MeetingId>> Act(ApproveMinutes input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Meetings.FirstOrDefaultAsync(m => m.Id == input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        var minutes = await context.Db.MinutesTexts.FirstOrDefaultAsync(m => m.MeetingId == meeting.Id, ct);
        if (minutes is null || minutes.Text.IsEmpty)
        {
            return new Refusal("meetings.minutes-empty");
        }

        if (ActionContext.Outdated(minutes, input.Read) is { } outdated)
        {
            return outdated;
        }

        if (!input.TakeBack && meeting.State != MeetingState.Held)
        {
            return new Refusal("meetings.minutes-not-held", RefusalKind.Conflict);
        }

        context.Undoes(input.TakeBack);
        minutes.State = input.TakeBack ? MinutesState.Draft : MinutesState.Approved;
        minutes.ApprovedOn = input.TakeBack ? null : office.Today;
        minutes.ApprovedBy = input.TakeBack ? null : context.Viewer.Name;
        context.About("meeting", meeting.Id.Value);
        return meeting.Id;
    }
}
