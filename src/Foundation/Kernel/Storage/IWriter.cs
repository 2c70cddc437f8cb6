namespace Comitia.Kernel.Storage;

/// <summary>Who goes first at the gate: a person waits for an answer, an import does not.</summary>
public enum Lane
{
    People,
    Bulk,
}

/// <summary>
/// The one gate for changes. On SQLite all actions of the process pass it one after another and share commits (group commit); on
/// PostgreSQL each has a transaction of its own. The work runs in a scope of its own and says whether it is to be kept.
/// An answer is given only after the commit is durable.
/// </summary>
public interface IWriter
{
    Task<T> Write<T>(Lane lane, Func<IServiceProvider, CancellationToken, Task<(bool Keep, T Answer)>> work, CancellationToken ct);
}

/// <summary>The store refused the commit itself; nothing of the batch was kept.</summary>
public sealed class CommitFailedException(Exception cause) : Exception("The change could not be saved.", cause);
