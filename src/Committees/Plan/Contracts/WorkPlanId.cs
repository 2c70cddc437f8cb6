using Comitia.Kernel.Storage;

namespace Comitia.Plan.Contracts;

/// <summary>The id of a committee's work plan for one session.</summary>
public readonly record struct WorkPlanId(Guid Value) : IId<WorkPlanId>
{
    public static WorkPlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
