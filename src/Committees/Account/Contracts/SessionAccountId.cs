using Comitia.Kernel.Storage;

namespace Comitia.Account.Contracts;

/// <summary>The id of a committee's account of one session.</summary>
public readonly record struct SessionAccountId(Guid Value) : IId<SessionAccountId>
{
    public static SessionAccountId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
