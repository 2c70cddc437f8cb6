using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using NodaTime;

namespace Comitia.Meetings.Contracts;

/// <summary>What a person writes of a task.</summary>
/// <param name="Text">Language to wording: what is to be done.</param>
/// <param name="Who">Who does it; or</param>
/// <param name="WhoName">who, where the directory does not know them.</param>
/// <param name="Due">The last day; null where none was set.</param>
public sealed record TaskWording(
    IReadOnlyDictionary<string, string?> Text,
    PersonId? Who = null,
    string? WhoName = null,
    LocalDate? Due = null
);

/// <summary>Gives somebody a task, out of a decision or of the meeting as a whole.</summary>
public sealed record AddTask(MeetingId Meeting, DecisionId? Decision, TaskWording Wording) : IInput<TaskId>;

/// <summary>Words a task anew.</summary>
public sealed record ChangeTask(TaskId Task, int? Read, TaskWording Wording) : IInput<TaskId>;

/// <summary>Says that a task is done, and what came of it; taking it back is its undo. Whoever has the task may, and whoever keeps the meeting.</summary>
public sealed record SayTaskDone(TaskId Task, string? Note = null, bool TakeBack = false) : IInput<TaskId>;

/// <summary>Takes a task away, or puts it back.</summary>
public sealed record WithdrawTask(TaskId Task, bool PutBack = false) : IInput<TaskId>;
