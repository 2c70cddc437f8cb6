namespace Comitia.Meetings.Contracts;

/// <summary>What sort of meeting it is.</summary>
public enum MeetingKind
{
    Ordinary,

    /// <summary>Of several bodies together; one of them owns it, the others take part.</summary>
    Joint,
    Hearing,

    /// <summary>With one counterpart: a ministry, an ambassador, a delegation.</summary>
    Bilateral,
    OffSite,
    Roundtable,

    /// <summary>A sitting of the whole house, as imports bring it.</summary>
    Plenary,
}

/// <summary>Where people sit.</summary>
public enum MeetingMode
{
    InPerson,
    Remote,
    Mixed,
}

/// <summary>What sort of business an agenda item is.</summary>
public enum AgendaItemKind
{
    Discussion,
    Report,
    Opinion,

    /// <summary>The committee's work plan is before the meeting, to be adopted.</summary>
    Plan,

    /// <summary>The account of the past session is before the meeting, to be approved.</summary>
    Account,

    /// <summary>Minutes of an earlier meeting, to be approved.</summary>
    Minutes,
    Organisation,
    Other,
}

/// <summary>What sort of business a matter is.</summary>
public enum MatterKind
{
    Bill,
    Treaty,
    Report,
    Petition,
    Topic,
}

/// <summary>What a decision does beside standing on record.</summary>
public enum DecisionKind
{
    Resolved,

    /// <summary>Adopts a committee's work plan of a session as it stands: at a joint meeting, that of any which sits in it.</summary>
    AdoptsPlan,
}
