namespace Comitia.Meetings.Contracts;

/// <summary>From where one takes part.</summary>
public enum PresenceWay
{
    InRoom,
    Remote,
}

/// <summary>How a ballot is taken.</summary>
public enum BallotMethod
{
    /// <summary>Hands are counted by the clerk; who raised one is not on record.</summary>
    ShowOfHands,

    /// <summary>Each member says their choice, and it stands on record by name.</summary>
    RollCall,

    /// <summary>Each member's vote is counted and not on record by name.</summary>
    Secret,
}

/// <summary>What one votes.</summary>
public enum BallotChoice
{
    For,
    Against,
    Abstain,
}

/// <summary>How many must be in favour.</summary>
public enum BallotMajority
{
    /// <summary>As the rules of procedure of the day have it; where they are silent, more for than against.</summary>
    ByRules,

    /// <summary>More for than against.</summary>
    Simple,

    /// <summary>More than half of the members in office.</summary>
    HalfOfMembers,

    /// <summary>At least two thirds of the members in office.</summary>
    TwoThirdsOfMembers,

    /// <summary>At least two thirds of the votes for and against.</summary>
    TwoThirdsOfVotes,
}

/// <summary>What as many votes for as against mean.</summary>
public enum BallotTie
{
    /// <summary>The motion is lost.</summary>
    Lost,

    /// <summary>The chair's own vote decides; where the chair did not vote, or it is not on record, the motion is lost.</summary>
    ChairDecides,
}

/// <summary>How a ballot came out.</summary>
public enum BallotOutcome
{
    Carried,
    Lost,

    /// <summary>Fewer were there than the rules ask for: it stands on record and decides nothing.</summary>
    Invalid,

    /// <summary>It was broken off and counts for nothing.</summary>
    BrokenOff,
}
