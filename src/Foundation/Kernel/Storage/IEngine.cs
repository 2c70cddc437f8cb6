using System.Data.Common;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Kernel.Storage;

/// <summary>What differs between SQLite and PostgreSQL, and nothing else. Engine branches live only in Engine.* projects.</summary>
public interface IEngine
{
    string Name { get; }

    /// <summary>How the engine stores instants, dates and texts.</summary>
    void Configure(ModelConfigurationBuilder builder);

    /// <summary>A context for reading; writing through it fails in the engine.</summary>
    ComitiaDb OpenForReading(ModelBook book);

    /// <summary>A context over the writer's own connection and transaction.</summary>
    ComitiaDb OpenForWriting(ModelBook book, DbConnection connection, DbTransaction transaction);

    /// <summary>Brings the database to this program's version; says which migrations were applied.</summary>
    Task<IReadOnlyList<string>> Migrate(ModelBook book, CancellationToken ct);

    /// <summary>Migrations this program knows and the database has not had.</summary>
    Task<IReadOnlyList<string>> Pending(ModelBook book, CancellationToken ct);

    /// <summary>The refusal behind a storage exception (busy, full, read-only, duplicate), or null where it is a bug.</summary>
    Refusal? Explain(Exception exception);

    /// <summary>
    /// Works on rows that no other node takes meanwhile, and records how it went; answers how many there were. Other nodes pass them
    /// over; a node that dies before it has recorded gives them back. SQLite has one node.
    /// </summary>
    Task<int> Claim<TRow>(ModelBook book, IWriter writer, Claim<TRow> claim, CancellationToken ct)
        where TRow : class;

    /// <summary>Says to other nodes, with the commit, that these topics moved. SQLite has one node.</summary>
    Task Announce(ComitiaDb db, IReadOnlyCollection<string> topics, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Gives back what idle connections hold; called when the program has come to rest after work.</summary>
    void Rest() { }

    /// <summary>Facts about the store for `comitia doctor`: a name and a value each.</summary>
    Task<IReadOnlyList<(string Name, string Value)>> Facts(CancellationToken ct);
}

/// <summary>Rows to be claimed, what to do with them, and how to record it.</summary>
/// <param name="Due">The rows, a simple query over one table.</param>
/// <param name="Work">What is done with them; it changes nothing of them.</param>
/// <param name="Record">Writes down how it went, on rows it loads itself; saved afterwards.</param>
public sealed record Claim<TRow>(
    Func<ComitiaDb, IQueryable<TRow>> Due,
    Func<IReadOnlyList<TRow>, CancellationToken, Task> Work,
    Func<ComitiaDb, CancellationToken, Task> Record
)
    where TRow : class;
