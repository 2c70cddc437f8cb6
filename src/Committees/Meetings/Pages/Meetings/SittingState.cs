using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using NodaTime;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>What the screens of a running meeting show alike.</summary>
internal sealed record SittingState(SittingView View)
{
    /// <summary>An hour on the meeting's own clock.</summary>
    public string Hour(Instant at) => MeetingWords.Time(at.InZone(DateTimeZoneProviders.Tzdb[View.Meeting.Zone]).TimeOfDay);

    public string QuorumCss =>
        View.Quorum.Outcome switch
        {
            QuorumOutcome.Reached => "state state-done",
            QuorumOutcome.Missed => "state state-late",
            _ => "state state-soon",
        };
}
