using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Kernel.Actions;

/// <summary>An outermost action that went through and is about to be committed.</summary>
public sealed record FinishedRun(
    ComitiaDb Db,
    Viewer Viewer,
    Instant Now,
    IReadOnlyList<ActionContext> Contexts,
    IReadOnlyList<ChangeNote> Changes,
    IReadOnlyList<(object News, Duration After)> News
);

/// <summary>Adds its own rows to the same commit: the audit entry, the outbox messages.</summary>
public interface IRunKeeper
{
    Task Keep(FinishedRun run, CancellationToken ct);
}

/// <summary>What a context says about its subject and its notes, for the keepers.</summary>
public static class RunFacts
{
    public static (string? Kind, Guid? Id) Subject(ActionContext context) => (context.SubjectKind, context.Subject);

    /// <summary>The action's code as the history has it: with its variant where it named one (<c>.back</c>: it undid itself).</summary>
    public static string Code(ActionContext context) => context.Variant is { } said ? $"{context.Info.Code}.{said}" : context.Info.Code;

    public static IReadOnlyList<ChangeNote> Notes(ActionContext context) => context.Notes;
}
