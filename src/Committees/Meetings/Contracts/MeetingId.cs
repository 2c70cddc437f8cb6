using Comitia.Kernel.Storage;

namespace Comitia.Meetings.Contracts;

/// <summary>The id of a meeting.</summary>
public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
