using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using NodaTime;

namespace Comitia.Meetings.Tables;

/// <summary>A time during which somebody took part in a meeting.</summary>
internal sealed class Presence
{
    public required Guid Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    public required PersonId Person { get; init; }

    public required Instant From { get; init; }

    public Instant? To { get; set; }

    public PresenceWay Way { get; init; }

    public PersonId? SubstituteFor { get; init; }

    public PresenceSpan Span => new(Person, From, To, Way, SubstituteFor);
}

/// <summary>A time during which a meeting dealt with an item.</summary>
internal sealed class ItemSpan
{
    public required Guid Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    public required AgendaItemId Item { get; init; }

    public required Instant From { get; init; }

    public Instant? To { get; set; }
}

/// <summary>Somebody who asked to speak, and spoke.</summary>
internal sealed class Speaker
{
    public required Guid Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    public AgendaItemId? Item { get; init; }

    public PersonId? Person { get; init; }

    /// <summary>Whoever the directory does not know.</summary>
    public string? Name { get; init; }

    public required int Position { get; set; }

    /// <summary>How many minutes they may speak; null where nobody set a limit.</summary>
    public int? Minutes { get; init; }

    public Instant? From { get; set; }

    public Instant? To { get; set; }

    public bool Withdrawn { get; set; }
}

/// <summary>A vote of a meeting: what was asked, how it was taken, and how it came out.</summary>
internal sealed class Ballot : IVersioned
{
    public required BallotId Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    public AgendaItemId? Item { get; init; }

    /// <summary>Counted within the meeting; never used again.</summary>
    public required int Number { get; init; }

    public required LocalText Question { get; init; }

    /// <summary>Who moved it.</summary>
    public PersonId? Mover { get; init; }

    public BallotMethod Method { get; init; }

    public BallotMajority Majority { get; init; }

    public BallotTie Tie { get; init; }

    public required Instant OpenedAt { get; init; }

    public Instant? ClosedAt { get; set; }

    public BallotOutcome? Outcome { get; set; }

    /// <summary>Why it was broken off.</summary>
    public string? Reason { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Abstain { get; set; }

    /// <summary>How many had to be in favour, how many seats were there and how many members in office, at closing.</summary>
    public int? Needed { get; set; }

    public int? Present { get; set; }

    public int? Members { get; set; }

    public bool Tied { get; set; }

    public int Version { get; set; }
}

/// <summary>A member's vote in a roll call; in a secret ballot only that they voted, and never when.</summary>
internal sealed class BallotVote
{
    public required BallotId BallotId { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>Null in a secret ballot.</summary>
    public BallotChoice? Choice { get; set; }
}

/// <summary>A choice of a secret ballot: of nobody, in no order, written at closing.</summary>
internal sealed class SecretChoice
{
    /// <summary>Random, and so without order.</summary>
    public required Guid Id { get; init; }

    public required BallotId BallotId { get; init; }

    public required BallotChoice Choice { get; init; }
}
