namespace Comitia.Plan.Contracts;

/// <summary>Where a plan stands. Amended means: adopted, and its working text has moved on since the last adopted version.</summary>
public enum PlanState
{
    Draft,
    Adopted,
    Amended,
    Closed,
}

/// <summary>What became of a plan item; derived on reading from decisions, evidence and the day, never typed in.</summary>
public enum ItemState
{
    Planned,
    Scheduled,
    UnderWay,
    Done,
    Continuing,
    CarriedOver,
    Dropped,
    NotCalledFor,
}

/// <summary>What a person decided about an item, against its evidence's own course.</summary>
public enum ItemDecision
{
    None,

    /// <summary>Taken out of the draft before adoption, or merged into another; its number is never used again.</summary>
    Withdrawn,
    Continuing,
    CarriedOver,
    Dropped,
    NotCalledFor,
}

/// <summary>What a piece of evidence shows.</summary>
public enum EvidenceKind
{
    Meeting,
    Hearing,
    Visit,
    Letter,
    Document,
    Activity,
    Other,
}

/// <summary>Whether the thing has happened. Withdrawn evidence counts for nothing and stays to be seen.</summary>
public enum EvidenceStanding
{
    Expected,
    Happened,
    Withdrawn,
}
