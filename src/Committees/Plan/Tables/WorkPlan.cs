using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Plan.Tables;

/// <summary>A committee's work plan for one session: the working text. What was adopted stands frozen in its versions.</summary>
internal sealed class WorkPlan : IVersioned, IScoped
{
    public required WorkPlanId Id { get; init; }

    public required BodyId Committee { get; set; }

    public required SessionId Session { get; init; }

    /// <summary>The last adopted version; 0 while the plan is a draft.</summary>
    public int AdoptedVersion { get; set; }

    public LocalDate? AdoptedOn { get; set; }

    /// <summary>Whether the working text has moved on since the last adoption.</summary>
    public bool Amended { get; set; }

    public LocalDate? ClosedOn { get; set; }

    /// <summary>The highest number ever given to an item here: numbers are not used again.</summary>
    public int LastNumber { get; set; }

    public int Version { get; set; }

    public List<Objective> Objectives { get; init; } = [];

    public List<PlanItem> Items { get; init; } = [];

    public IEnumerable<string> Scopes => [BodyScope.Of(Committee)];

    public PlanState State =>
        ClosedOn is not null ? PlanState.Closed
        : AdoptedVersion == 0 ? PlanState.Draft
        : Amended ? PlanState.Amended
        : PlanState.Adopted;

    /// <summary>Says that the working text moved on, so that it differs from what was adopted.</summary>
    public void MoveOn()
    {
        if (AdoptedVersion > 0)
        {
            Amended = true;
        }
    }
}
