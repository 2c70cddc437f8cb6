using Comitia.Kernel.Storage;

namespace Comitia.Meetings.Contracts;

/// <summary>The id of a ballot.</summary>
public readonly record struct BallotId(Guid Value) : IId<BallotId>
{
    public static BallotId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
