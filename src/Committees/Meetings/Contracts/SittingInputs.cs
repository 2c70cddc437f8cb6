using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using NodaTime;

namespace Comitia.Meetings.Contracts;

/// <summary>Opens a meeting: from now on who comes, what is dealt with and how it is voted is recorded as it happens. At most three hours before it was to begin.</summary>
public sealed record OpenSitting(MeetingId Meeting) : IInput<MeetingId>;

/// <summary>Closes a meeting: it was held from its opening until now, and whoever was there has left. Refused while a ballot is open.</summary>
public sealed record CloseSitting(MeetingId Meeting) : IInput<MeetingId>;

/// <summary>Comes to an item of the agenda, and so leaves the one before; null leaves it and takes none.</summary>
public sealed record CallItem(MeetingId Meeting, AgendaItemId? Item) : IInput<MeetingId>;

/// <summary>Records that somebody came. The list of attendance says so from then on.</summary>
/// <param name="Meeting">A meeting that is open, or was held.</param>
/// <param name="Person">Who.</param>
/// <param name="Way">In the room, or from elsewhere.</param>
/// <param name="SubstituteFor">In whose place; that member may not be there, nor have somebody else in their place.</param>
/// <param name="At">When, on the meeting's clock; null: now. Needed of a meeting that was held.</param>
public sealed record RecordArrival(
    MeetingId Meeting,
    PersonId Person,
    PresenceWay Way = PresenceWay.InRoom,
    PersonId? SubstituteFor = null,
    LocalTime? At = null
) : IInput<Guid>;

/// <summary>Records that somebody left.</summary>
public sealed record RecordDeparture(MeetingId Meeting, PersonId Person, LocalTime? At = null) : IInput<Guid>;

/// <summary>Takes back that somebody came, as if it had not been recorded; answers whether anything was left of their attendance.</summary>
public sealed record TakeBackPresence(Guid Presence) : IInput<bool>;

/// <summary>Puts somebody at the end of the list of speakers.</summary>
/// <param name="Meeting">A meeting that is open.</param>
/// <param name="Person">Who; or</param>
/// <param name="Name">who, where the directory does not know them.</param>
/// <param name="Minutes">How long they may speak, 1 to 240; null where nobody set a limit.</param>
public sealed record AskToSpeak(MeetingId Meeting, PersonId? Person, string? Name = null, int? Minutes = null) : IInput<Guid>;

/// <summary>Gives somebody the floor, and so ends whoever spoke.</summary>
public sealed record CallSpeaker(Guid Speaker) : IInput<Guid>;

/// <summary>Ends whoever speaks, or takes somebody off the list who has not spoken.</summary>
public sealed record EndSpeaker(Guid Speaker) : IInput<Guid>;

/// <summary>Opens a ballot. Without a quorum it is refused unless <paramref name="WithoutQuorum"/> says that it is taken all the same: it is then invalid.</summary>
public sealed record OpenBallot(
    MeetingId Meeting,
    AgendaItemId? Item,
    IReadOnlyDictionary<string, string?> Question,
    BallotMethod Method,
    BallotMajority Majority = BallotMajority.ByRules,
    BallotTie Tie = BallotTie.Lost,
    PersonId? Mover = null,
    bool WithoutQuorum = false
) : IInput<BallotId>;

/// <summary>Records a member's vote as they said it, in a roll call that is open; said again it is changed.</summary>
public sealed record RecordVote(BallotId Ballot, PersonId Person, BallotChoice Choice) : IInput<BallotId>;

/// <summary>
/// Casts one's own vote, in a roll call or a secret ballot that is open. In a secret one it cannot be changed, and the record says that
/// one voted, never what: the choice is held in the memory of the program until closing.
/// </summary>
public sealed record CastVote(BallotId Ballot, BallotChoice Choice) : IInput<BallotId>;

/// <summary>
/// Closes a ballot and says how it came out. A show of hands brings its numbers, which may not be more than are there. Of a secret ballot
/// whose choices were lost because the program was started anew, closing is refused: it is broken off and taken again.
/// </summary>
public sealed record CloseBallot(BallotId Ballot, int? For = null, int? Against = null, int? Abstain = null) : IInput<BallotOutcome>;

/// <summary>Breaks a ballot off: it counts for nothing, and says why.</summary>
public sealed record BreakOffBallot(BallotId Ballot, string Reason) : IInput<BallotId>;
