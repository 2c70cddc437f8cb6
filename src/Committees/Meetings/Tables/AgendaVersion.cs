using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Meetings.Tables;

/// <summary>An agenda as it went out: frozen, never changed.</summary>
internal sealed class AgendaVersion
{
    public required Guid Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    /// <summary>From 1, circulated and published ones counted together.</summary>
    public required int Number { get; init; }

    public required AgendaStage Stage { get; init; }

    public required Instant FrozenAt { get; init; }

    /// <summary>The snapshot as JSON (<see cref="Rules.AgendaSnapshot"/>).</summary>
    public required string Snapshot { get; init; }
}
