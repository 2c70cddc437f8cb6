using Comitia.Kernel.Storage;

namespace Comitia.Calendar.Contracts;

/// <summary>The id of a session of the parliament.</summary>
public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
