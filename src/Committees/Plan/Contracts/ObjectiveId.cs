using Comitia.Kernel.Storage;

namespace Comitia.Plan.Contracts;

/// <summary>The id of an objective (strategic direction) of a plan.</summary>
public readonly record struct ObjectiveId(Guid Value) : IId<ObjectiveId>
{
    public static ObjectiveId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
