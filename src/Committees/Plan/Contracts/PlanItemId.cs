using Comitia.Kernel.Storage;

namespace Comitia.Plan.Contracts;

/// <summary>The id of a plan item; its number belongs to the plan's version, its id to the item.</summary>
public readonly record struct PlanItemId(Guid Value) : IId<PlanItemId>
{
    public static PlanItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
