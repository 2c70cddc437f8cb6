using Comitia.Kernel.Storage;

namespace Comitia.Meetings.Contracts;

/// <summary>The id of a task.</summary>
public readonly record struct TaskId(Guid Value) : IId<TaskId>
{
    public static TaskId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
