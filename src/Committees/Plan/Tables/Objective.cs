using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;

namespace Comitia.Plan.Tables;

/// <summary>A strategic direction under which items stand.</summary>
internal sealed class Objective : IVersioned
{
    public required ObjectiveId Id { get; init; }

    public required WorkPlanId PlanId { get; init; }

    public required LocalText Title { get; set; }

    public int Position { get; set; }

    public bool Withdrawn { get; set; }

    public int Version { get; set; }
}
