using Comitia.Kernel.Storage;

namespace Comitia.Calendar.Contracts;

/// <summary>The id of a term (legislature).</summary>
public readonly record struct TermId(Guid Value) : IId<TermId>
{
    public static TermId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
