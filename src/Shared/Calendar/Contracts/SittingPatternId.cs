using Comitia.Kernel.Storage;

namespace Comitia.Calendar.Contracts;

/// <summary>The id of a pattern of sittings.</summary>
public readonly record struct SittingPatternId(Guid Value) : IId<SittingPatternId>
{
    public static SittingPatternId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
