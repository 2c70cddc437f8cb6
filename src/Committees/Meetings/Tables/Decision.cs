using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Tables;

/// <summary>What a meeting decided.</summary>
internal sealed class Decision : IVersioned
{
    public required DecisionId Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    public AgendaItemId? Item { get; init; }

    /// <summary>Counted within the body and the session; never used again.</summary>
    public required int Number { get; init; }

    public DecisionKind Kind { get; init; }

    public required LocalText Text { get; set; }

    public bool Withdrawn { get; set; }

    public int Version { get; set; }
}

/// <summary>The last number given in one series, taken inside the action that needs the next.</summary>
internal sealed class MeetingCounter : IVersioned
{
    /// <summary>Which series: the decisions of a body in a session, the matters of a committee.</summary>
    public required string Series { get; init; }

    public int Last { get; set; }

    public int Version { get; set; }
}
