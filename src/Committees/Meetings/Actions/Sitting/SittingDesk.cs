using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Actions.Sitting;

/// <summary>What all that is done in a running meeting shares.</summary>
internal sealed class SittingDesk(IDirectory directory, IDeadlines deadlines, IDateTimeZoneProvider zones, Say say)
{
    /// <summary>By how much a meeting may be opened before it was to begin.</summary>
    public static readonly Duration Early = Duration.FromHours(3);

    public static string Topic(MeetingId id) => $"meeting:{id}";

    /// <summary>A meeting that is open, or why not; whoever looks at it is told.</summary>
    public static async Task<Result<Meeting>> Running(MeetingId id, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadMeeting(id, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (meeting.State != MeetingState.Scheduled || meeting.OpenedAt is null)
        {
            return new Refusal(meeting.OpenedAt is null ? "meetings.not-open" : "meetings.settled", RefusalKind.Conflict);
        }

        Stir(context, meeting);
        return meeting;
    }

    public static void Stir(ActionContext context, Meeting meeting) => context.Stir(Topic(meeting.Id));

    /// <summary>A moment on the meeting's clock: that hour of its day, or of the next where it went on past midnight; null is now.</summary>
    public Result<Instant> Moment(Meeting meeting, LocalTime? at, Instant now)
    {
        if (at is not { } hour)
        {
            return meeting.State == MeetingState.Held ? new Refusal("meetings.presence-when", Field: "At") : now;
        }

        var zone = zones[meeting.Zone];
        var begun = meeting.OpenedAt ?? meeting.HeldFrom ?? meeting.StartsAt;
        var moment = MeetingTime.Starts(meeting.Day.At(hour), zone);
        moment = moment < begun - Early ? MeetingTime.Starts(meeting.Day.PlusDays(1).At(hour), zone) : moment;
        var last = meeting.HeldTo ?? now;
        return moment > last ? new Refusal("meetings.presence-future", Field: "At") : moment;
    }

    /// <summary>The members of the committees that sit in a meeting, on its day.</summary>
    public async Task<IReadOnlyList<MemberLine>> Seats(Meeting meeting, CancellationToken ct)
    {
        var bodies = await directory.Bodies([.. meeting.Bodies.Select(b => b.Body)], ct);
        var seats = new List<MemberLine>();
        foreach (var body in bodies.Values.Where(b => b.Id == meeting.Owner || b.Kind is BodyKind.Committee or BodyKind.Subcommittee))
        {
            seats.AddRange(await directory.Members(body.Id, meeting.Day, ct));
        }

        return seats;
    }

    /// <summary>Everything that a ballot of a running meeting is judged by, now.</summary>
    public async Task<VotingFacts> Facts(Meeting meeting, ActionContext context, CancellationToken ct)
    {
        var presences = await context.Db.Presences.Where(p => p.MeetingId == meeting.Id).ToListAsync(ct);
        var rule = await deadlines.Quorum(meeting.Day, say, ct);
        var majority = await deadlines.Majority(meeting.Day, say, ct);
        var remote = await deadlines.Remote(meeting.Day, ct);
        return new VotingFacts(
            meeting,
            await Seats(meeting, ct),
            [.. presences.Select(p => p.Span).At(context.Now)],
            rule.Ok ? QuorumTerms.From(rule.Value, remote) : null,
            majority.Ok ? majority.Value : null,
            remote is { MayVote: true } ? remote.Who : RemoteRole.None,
            context.Now
        );
    }
}
