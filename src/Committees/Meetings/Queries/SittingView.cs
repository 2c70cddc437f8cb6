using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>A meeting as it runs: who is there, what is before it, who speaks, what is voted.</summary>
internal sealed record SittingView(
    MeetingPageData Data,
    IReadOnlyList<SeatRow> Seats,
    IReadOnlyList<QuorumStretch> Course,
    Quorum Quorum,
    IReadOnlyList<ItemSpan> Spans,
    IReadOnlyList<SpeakerRow> Speakers,
    IReadOnlyList<BallotRow> Ballots,
    IReadOnlyList<PersonId> Voters,
    Instant Now
)
{
    public Meeting Meeting => Data.Meeting;

    public bool Running => Meeting.State == MeetingState.Scheduled && Meeting.OpenedAt is not null;

    public int There => Seats.Count(s => s.Here is not null);

    /// <summary>What is before the meeting, and since when.</summary>
    public ItemSpan? Current => Spans.FirstOrDefault(s => s.To is null);

    public AgendaItem? Item => Current is { } current ? Data.Agenda.FirstOrDefault(i => i.Id == current.Item) : null;

    public SpeakerRow? Speaking => Speakers.FirstOrDefault(s => s.Speaker.From is not null && s.Speaker.To is null);

    public IEnumerable<SpeakerRow> Waiting => Speakers.Where(s => s.Speaker.From is null);

    public BallotRow? Open => Ballots.FirstOrDefault(b => b.Ballot.ClosedAt is null);

    /// <summary>How long an item has been before the meeting, all times together.</summary>
    public Duration Spent(AgendaItemId item) =>
        Spans.Where(s => s.Item == item).Aggregate(Duration.Zero, (sum, s) => sum + ((s.To ?? Now) - s.From));
}

/// <summary>Somebody with a seat, or who came without one.</summary>
/// <param name="Here">Where they are now, with the id of what says so; null: not there.</param>
internal sealed record SeatRow(
    PersonId Person,
    string Name,
    string? Role,
    bool Member,
    (Guid Id, PresenceSpan Span)? Here,
    Instant? LeftAt
);

internal sealed record SpeakerRow(Speaker Speaker, string Name);

/// <summary>A ballot with the votes by name; in a secret one only who voted.</summary>
internal sealed record BallotRow(Ballot Ballot, IReadOnlyList<BallotVote> Votes);
