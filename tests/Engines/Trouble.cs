using Comitia.Engine.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Comitia.Engines.Tests;

/// <summary>Brings the store of a running program into trouble, and out of it again.</summary>
internal abstract class Trouble
{
    public abstract string? Database { get; }

    public string Folder { get; set; } = string.Empty;

    public virtual void Adjust(IServiceCollection services) { }

    /// <summary>Full, read-only or busy, until what is answered is disposed.</summary>
    public abstract Task<IDisposable> Begin(string what);

    /// <summary>The store is not there any more.</summary>
    public abstract Task Lose();

    protected sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>A full disk is a limit on the writer's pages, read-only a pragma of its connection; both as SQLite itself answers them.</summary>
internal sealed class SqliteTrouble : Trouble
{
    private SqliteConnection? writer;

    /// <summary>Set again on the connection that the writer opens after a failure.</summary>
    private string? limit;

    public override string? Database => null;

    public override void Adjust(IServiceCollection services)
    {
        var file = ((SqliteEngine)services.Last(s => s.ServiceType == typeof(SqliteEngine)).ImplementationInstance!).File;
        services.AddSingleton(new SqliteEngine(file) { Opened = Open });
    }

    public override Task<IDisposable> Begin(string what)
    {
        if (what == "busy")
        {
            var other = new SqliteConnection($"Data Source={File};Pooling=false");
            other.Open();
            Execute(other, "BEGIN IMMEDIATE");
            return Task.FromResult<IDisposable>(new Ending(other.Dispose));
        }

        var (begin, end) =
            what == "full"
                ? ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000")
                : ("PRAGMA query_only = ON", "PRAGMA query_only = OFF");
        limit = begin;
        Execute(writer!, begin);
        return Task.FromResult<IDisposable>(
            new Ending(() =>
            {
                limit = null;
                if (writer!.State == System.Data.ConnectionState.Open)
                {
                    Execute(writer, end);
                }
            })
        );
    }

    private void Open(System.Data.Common.DbConnection opened)
    {
        writer = (SqliteConnection)opened;
        if (limit is not null)
        {
            Execute(writer, limit);
        }
    }

    public override Task Lose()
    {
        SqliteConnection.ClearAllPools();
        System.IO.File.Move(File, File + ".gone");
        return Task.CompletedTask;
    }

    private string File => Path.Combine(Folder, "comitia.db");

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>A full disk is a trigger that answers as PostgreSQL does when it has no room; read-only is the database's own setting.</summary>
internal sealed class PostgresTrouble(string database) : Trouble
{
    private string Name => new NpgsqlConnectionStringBuilder(database).Database!;

    public override string? Database => database;

    public override async Task<IDisposable> Begin(string what)
    {
        switch (what)
        {
            case "busy":
                var other = new NpgsqlConnection(database + ";Pooling=false");
                await other.OpenAsync();
                await using (var locking = new NpgsqlCommand("BEGIN; LOCK TABLE audit_entries IN ACCESS EXCLUSIVE MODE", other))
                {
                    await locking.ExecuteNonQueryAsync();
                }

                return new Ending(other.Dispose);
            case "full":
                Execute(
                    "CREATE OR REPLACE FUNCTION no_room() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql;"
                        + "CREATE TRIGGER no_room BEFORE INSERT ON audit_entries EXECUTE FUNCTION no_room()"
                );
                return new Ending(() => Execute("DROP TRIGGER no_room ON audit_entries"));
            default:
                Execute($"ALTER DATABASE {Name} SET default_transaction_read_only = on");
                await Cut();
                return new Ending(() =>
                {
                    Execute($"ALTER DATABASE {Name} RESET default_transaction_read_only", "postgres");
                    Cut().Wait();
                });
        }
    }

    public override Task Lose()
    {
        Execute($"DROP DATABASE {Name} WITH (FORCE)", "postgres");
        return Task.CompletedTask;
    }

    /// <summary>Settings of a database hold for new connections: the program's own are closed.</summary>
    private Task Cut()
    {
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'", "postgres");
        NpgsqlConnection.ClearAllPools();
        return Task.Delay(200);
    }

    private void Execute(string sql, string? elsewhere = null)
    {
        var place = new NpgsqlConnectionStringBuilder(database) { Pooling = false };
        place.Database = elsewhere ?? place.Database;
        using var source = NpgsqlDataSource.Create(place.ConnectionString);
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
