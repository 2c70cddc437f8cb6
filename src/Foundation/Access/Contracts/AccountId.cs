using Comitia.Kernel.Storage;

namespace Comitia.Access.Contracts;

/// <summary>The id of an account: what <c>Viewer.Account</c> carries as a plain Guid.</summary>
public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

/// <summary>The id of a role given to an account.</summary>
public readonly record struct GrantId(Guid Value) : IId<GrantId>
{
    public static GrantId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
