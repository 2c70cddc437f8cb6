using Comitia.Kernel.Storage;

namespace Comitia.Calendar.Contracts;

/// <summary>The id of one version of the rules of procedure.</summary>
public readonly record struct RulesVersionId(Guid Value) : IId<RulesVersionId>
{
    public static RulesVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
