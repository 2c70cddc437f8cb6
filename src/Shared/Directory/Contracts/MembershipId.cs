using Comitia.Kernel.Storage;

namespace Comitia.Directory.Contracts;

/// <summary>The id of a membership: one person, one body, one role, one span of days.</summary>
public readonly record struct MembershipId(Guid Value) : IId<MembershipId>
{
    public static MembershipId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
