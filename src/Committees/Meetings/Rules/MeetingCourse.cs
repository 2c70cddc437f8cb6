using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Meetings.Rules;

/// <summary>Where a meeting stands, what may be said of it, and what follows for the plan items on its agenda.</summary>
internal static class MeetingCourse
{
    /// <summary>A scheduled meeting whose time has passed is not scheduled any more: it awaits a word.</summary>
    public static MeetingStanding Standing(MeetingState state, Instant endsAt, Instant now) =>
        state switch
        {
            MeetingState.Held => MeetingStanding.Held,
            MeetingState.Cancelled => MeetingStanding.Cancelled,
            MeetingState.Postponed => MeetingStanding.Postponed,
            _ => endsAt <= now ? MeetingStanding.AwaitingWord : MeetingStanding.Scheduled,
        };

    /// <summary>Held needs its beginning to lie in the past; cancelled and postponed can be said before and after. Nothing is said twice.</summary>
    public static bool MayBecome(MeetingState from, MeetingState to, Instant startsAt, Instant now) =>
        from == MeetingState.Scheduled
            ? to != MeetingState.Scheduled && (to != MeetingState.Held || startsAt <= now)
            : to == MeetingState.Scheduled;

    /// <summary>What an agenda item shows of its plan item: expected, happened, or nothing any more.</summary>
    public static EvidenceStanding Evidence(MeetingState state, bool onAgenda) =>
        !onAgenda
            ? EvidenceStanding.Withdrawn
            : state switch
            {
                MeetingState.Held => EvidenceStanding.Happened,
                MeetingState.Scheduled => EvidenceStanding.Expected,
                _ => EvidenceStanding.Withdrawn,
            };
}
