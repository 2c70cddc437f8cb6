using System.Data.Common;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Engine.Sqlite;

/// <summary>SQLite in the data folder: WAL, synchronous FULL, readers that cannot write, one writer.</summary>
public sealed class SqliteEngine : IEngine
{
    private readonly ContextPool reading;
    private readonly DbContextOptions<ComitiaDb> writing;
    private readonly ContextPool gate;

    public SqliteEngine(string file)
    {
        File = Path.GetFullPath(file);
        var build = new SqliteConnectionStringBuilder { DataSource = File, Pooling = true };
        WriteString = new SqliteConnectionStringBuilder(build.ToString())
        {
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString();
        build.Mode = SqliteOpenMode.ReadOnly;
        ReadString = build.ToString();
        reading = new ContextPool(Options(ReadString));
        writing = Options(WriteString);
        gate = new ContextPool(Options(WriteString, new KeptStatements()));
    }

    public string Name => "sqlite";

    public string File { get; }

    internal string WriteString { get; }

    internal string ReadString { get; }

    public void Configure(ModelConfigurationBuilder builder) => SqliteConventions.Apply(builder);

    public ComitiaDb OpenForReading(ModelBook book)
    {
        var db = reading.Take(book);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    public ComitiaDb OpenForWriting(ModelBook book, DbConnection connection, DbTransaction transaction)
    {
        var db = gate.Take(book);
        db.InGate = true;
        db.Database.SetDbConnection(connection);
        db.Database.AutoSavepointsEnabled = false;
        db.Database.UseTransaction(transaction);
        return db;
    }

    public async Task<IReadOnlyList<string>> Pending(ModelBook book, CancellationToken ct)
    {
        await using var db = new ComitiaDb(ContextPool.WithModel(writing, book)) { InGate = true };
        return [.. await db.Database.GetPendingMigrationsAsync(ct)];
    }

    public async Task<IReadOnlyList<string>> Migrate(ModelBook book, CancellationToken ct)
    {
        MakeFolder();
        await using var db = new ComitiaDb(ContextPool.WithModel(writing, book)) { InGate = true };
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.OpenConnectionAsync(ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", ct);
            await db.Database.MigrateAsync(ct);
        }

        return pending;
    }

    /// <summary>One node has the file: nobody else takes rows. The gate is not held while the work is done.</summary>
    public async Task<int> Claim<TRow>(ModelBook book, IWriter writer, Claim<TRow> claim, CancellationToken ct)
        where TRow : class
    {
        List<TRow> rows;
        await using (var db = OpenForReading(book))
        {
            rows = await claim.Due(db).ToListAsync(ct);
        }

        if (rows.Count == 0)
        {
            return 0;
        }

        await claim.Work(rows, ct);
        return await writer.Write(
            Lane.People,
            async (scope, stop) =>
            {
                var db = scope.GetRequiredService<ComitiaDb>();
                await claim.Record(db, stop);
                await db.SaveChangesAsync(stop);
                return (true, rows.Count);
            },
            ct
        );
    }

    /// <summary>A new data folder is its user's alone.</summary>
    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(File)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public Refusal? Explain(Exception exception) =>
        exception is GateEndedException ? new Refusal("kernel.busy", RefusalKind.Unavailable)
        : Sqlite(exception) is not { } error ? null
        : error.SqliteErrorCode switch
        {
            5 or 6 => new Refusal("kernel.busy", RefusalKind.Unavailable),
            8 or 14 when !IsWritable() => new Refusal("kernel.read-only", RefusalKind.Unavailable),
            8 => new Refusal("kernel.read-only", RefusalKind.Unavailable),
            14 => new Refusal("kernel.store-unreachable", RefusalKind.Unavailable),
            13 => new Refusal("kernel.disk-full", RefusalKind.Unavailable),
            10 => new Refusal("kernel.disk-full", RefusalKind.Unavailable),
            19 when error.SqliteExtendedErrorCode is 2067 or 1555 => new Refusal("kernel.duplicate", RefusalKind.Conflict),
            _ => null,
        };

    public async Task<IReadOnlyList<(string Name, string Value)>> Facts(CancellationToken ct)
    {
        await using var connection = new SqliteConnection(ReadString);
        await connection.OpenAsync(ct);
        SqliteSession.PrepareReader(connection);
        return
        [
            ("engine", "SQLite " + connection.ServerVersion),
            ("file", File),
            ("journal_mode", SqliteSession.Scalar(connection, "PRAGMA journal_mode")),
            ("integrity", SqliteSession.Scalar(connection, "PRAGMA quick_check(1)")),
        ];
    }

    /// <summary>Each reader holds the schema and a cache of its own: those that wait in the pool are closed.</summary>
    public void Rest()
    {
        using var any = new SqliteConnection(ReadString);
        SqliteConnection.ClearPool(any);
    }

    /// <summary>Called with each connection that writes, once it is open: tests make the disk small here.</summary>
    public Action<DbConnection>? Opened { get; init; }

    /// <summary>Whether the file, or the folder it is to come into, takes changes from this user.</summary>
    private bool IsWritable() => FolderProbe.IsWritable(Path.GetDirectoryName(File)!, File);

    private static SqliteException? Sqlite(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is SqliteException sqlite)
            {
                return sqlite;
            }
        }

        return null;
    }

    private static DbContextOptions<ComitiaDb> Options(string connectionString, params IInterceptor[] further) =>
        new DbContextOptionsBuilder<ComitiaDb>()
            .UseSqlite(
                connectionString,
                s =>
                    s.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter) // one text however many ids: it is kept
            )
            .UseSnakeCaseNamingConvention()
            .AddInterceptors([new WriteGate(), new SqliteReaders(), .. further])
            .ConfigureWarnings(EngineWarnings.Strict)
            .Options;
}
