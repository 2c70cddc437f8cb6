using Comitia.Kernel.Storage;

namespace Comitia.Plan.Contracts;

/// <summary>The id of a piece of evidence.</summary>
public readonly record struct EvidenceId(Guid Value) : IId<EvidenceId>
{
    public static EvidenceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
