using Comitia.Kernel.Storage;

namespace Comitia.Calendar.Contracts;

/// <summary>The id of a period of the parliamentary calendar.</summary>
public readonly record struct PeriodId(Guid Value) : IId<PeriodId>
{
    public static PeriodId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
