using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Engine.Sqlite;

/// <summary>
/// Keeps the gate's statements prepared: every action asks and changes with the same few texts, and SQLite takes longer to understand
/// one than to carry it out. The gate's connection has one user at a time, so this has too.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>More than the actions of an office need; beyond it all that are not being read begin anew.</summary>
    private const int Most = 256;

    private readonly Dictionary<string, (SqliteCommand Command, SqliteDataReader? Last)> kept = new(StringComparer.Ordinal);
    private DbConnection? whose;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => Execute((SqliteCommand)command) is { } reader ? InterceptionResult<DbDataReader>.SuppressWithResult(reader) : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    /// <summary>The answer of the kept statement with these values; null where it is being read at this moment.</summary>
    private SqliteDataReader? Execute(SqliteCommand asked)
    {
        if (asked.Connection != whose || kept.Count >= Most)
        {
            Forget(asked.Connection);
        }

        if (!kept.TryGetValue(asked.CommandText, out var found))
        {
            found = (new SqliteCommand(asked.CommandText, asked.Connection), null);
        }
        else if (found.Last is { IsClosed: false })
        {
            return null;
        }

        var command = found.Command;
        command.Transaction = asked.Transaction;
        command.CommandTimeout = asked.CommandTimeout;
        command.Parameters.Clear();
        foreach (SqliteParameter parameter in asked.Parameters)
        {
            command.Parameters.Add(parameter);
        }

        try
        {
            var reader = command.ExecuteReader();
            kept[command.CommandText] = (command, reader);
            return reader;
        }
        catch
        {
            kept.Remove(command.CommandText);
            command.Dispose();
            throw;
        }
    }

    private void Forget(DbConnection? next)
    {
        foreach (var (text, (command, last)) in kept.ToList())
        {
            if (next != whose || last is null or { IsClosed: true }) // one that is being read at this moment stays
            {
                command.Dispose();
                kept.Remove(text);
            }
        }

        whose = next;
    }
}
