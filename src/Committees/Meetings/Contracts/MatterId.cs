using Comitia.Kernel.Storage;

namespace Comitia.Meetings.Contracts;

/// <summary>The id of a matter: an item of business over many meetings.</summary>
public readonly record struct MatterId(Guid Value) : IId<MatterId>
{
    public static MatterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
