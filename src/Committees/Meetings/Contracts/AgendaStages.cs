namespace Comitia.Meetings.Contracts;

/// <summary>How far an agenda has gone out. Each time it goes out it is frozen under a number of its own.</summary>
public enum AgendaStage
{
    /// <summary>Worked on; nobody was told.</summary>
    Draft,

    /// <summary>Sent to the members.</summary>
    Circulated,

    /// <summary>Public; closed items by their number alone.</summary>
    Published,
}

/// <summary>What became of an agenda item in its meeting.</summary>
public enum AgendaItemOutcome
{
    /// <summary>Nobody said otherwise: in a meeting that was held it counts as dealt with.</summary>
    Open,

    DealtWith,

    /// <summary>The meeting put it off to a later one.</summary>
    PutOff,

    /// <summary>There was no time left for it.</summary>
    NotReached,
}
