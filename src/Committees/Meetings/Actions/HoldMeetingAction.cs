using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Outputs;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using NodaTime;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="HoldMeeting"/>.</summary>
internal sealed class HoldMeetingAction(PublicMeetings published, IDateTimeZoneProvider zones) : IAction<HoldMeeting, MeetingId>
{
    public async Task<Result<MeetingId>> Act(HoldMeeting input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (!MeetingCourse.MayBecome(meeting.State, MeetingState.Held, meeting.StartsAt, context.Now))
        {
            return meeting.State == MeetingState.Scheduled
                ? new Refusal("meetings.not-begun", RefusalKind.Conflict).With("date", meeting.Day)
                : new Refusal("meetings.settled", RefusalKind.Conflict);
        }

        var zone = zones[meeting.Zone];
        Instant? from = input.From is { } a ? MeetingTime.Starts(a, zone) : null;
        Instant? to = input.To is { } b ? MeetingTime.Starts(b, zone) : null;
        if (Problem(meeting, input, from, to, context.Now) is { } problem)
        {
            return problem;
        }

        meeting.State = MeetingState.Held;
        meeting.WasHeld(from, to);
        await published.Restate(context, meeting, ct);
        context.About("meeting", meeting.Id.Value);
        return await EvidenceOfMeeting.Retell(context, meeting, ct) is { } refused ? refused : meeting.Id;
    }

    private static Refusal? Problem(Meeting meeting, HoldMeeting input, Instant? from, Instant? to, Instant now) =>
        to is not null && (from is null || to <= from) ? new Refusal("meetings.times-backwards", Field: "To")
        : from > now || to > now ? new Refusal("meetings.times-future", Field: to > now ? "To" : "From")
        : input.From is { } start && Math.Abs(Period.DaysBetween(meeting.Day, start.Date)) > 1
            ? new Refusal("meetings.times-elsewhen", Field: "From").With("date", meeting.Day)
        : null;
}
