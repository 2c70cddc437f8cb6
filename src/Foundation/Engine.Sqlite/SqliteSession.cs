using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Comitia.Engine.Sqlite;

/// <summary>What every connection is told first.</summary>
internal static class SqliteSession
{
    /// <summary>Connections that wait in the pool with their settings made.</summary>
    private static readonly ConditionalWeakTable<sqlite3, object> Prepared = [];

    public static void Prepare(SqliteConnection connection)
    {
        Execute(
            connection,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY;"
        );
        SqliteCollation.Register(connection);
    }

    /// <summary>
    /// Settings stay with the connection while it waits in the pool, the collation does not. The file is not mapped into memory: its
    /// pages would count as the process's own.
    /// </summary>
    public static void PrepareReader(SqliteConnection connection)
    {
        if (Prepared.TryAdd(connection.Handle!, Prepared))
        {
            Execute(
                connection,
                "PRAGMA query_only = ON; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -500; PRAGMA temp_store = MEMORY;"
            );
        }

        SqliteCollation.Register(connection);
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static string Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? string.Empty;
    }
}

/// <summary>
/// Prepares the pooled connections that EF opens for reading, once for each context: one that was opened stays open as long as its
/// context, so that a page of ten queries does not set up ten sessions.
/// </summary>
internal sealed class SqliteReaders : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Prepare(connection, eventData.Context);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Prepare(connection, eventData.Context);
        return Task.CompletedTask;
    }

    private static void Prepare(DbConnection connection, DbContext? context)
    {
        var sqlite = (SqliteConnection)connection;
        if (sqlite.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase))
        {
            SqliteSession.PrepareReader(sqlite);
            context?.Database.OpenConnection(); // it is open: this only counts one holder more, which goes with the context
        }
        else
        {
            SqliteSession.Prepare(sqlite);
        }
    }
}
