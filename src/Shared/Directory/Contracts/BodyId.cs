using Comitia.Kernel.Storage;

namespace Comitia.Directory.Contracts;

/// <summary>The id of a body.</summary>
public readonly record struct BodyId(Guid Value) : IId<BodyId>
{
    public static BodyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
