using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Plan.Tables;

/// <summary>A plan as it was adopted: frozen, never changed.</summary>
internal sealed class PlanVersion
{
    public required Guid Id { get; init; }

    public required WorkPlanId PlanId { get; init; }

    public required int Number { get; init; }

    public required LocalDate AdoptedOn { get; init; }

    /// <summary>Opaque reference of the adopting meeting, where it is on record here.</summary>
    public string? Meeting { get; init; }

    public required LocalText MeetingTitle { get; init; }

    /// <summary>The snapshot as JSON (<see cref="Rules.PlanSnapshot"/>).</summary>
    public required string Snapshot { get; init; }

    public required Instant FrozenAt { get; init; }
}
