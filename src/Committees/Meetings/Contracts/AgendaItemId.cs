using Comitia.Kernel.Storage;

namespace Comitia.Meetings.Contracts;

/// <summary>The id of an agenda item.</summary>
public readonly record struct AgendaItemId(Guid Value) : IId<AgendaItemId>
{
    public static AgendaItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
