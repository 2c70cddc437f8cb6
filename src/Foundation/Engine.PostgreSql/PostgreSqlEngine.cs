using System.Data.Common;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Comitia.Engine.PostgreSql;

/// <summary>PostgreSQL by connection string: many nodes, readers in read-only transactions, a transaction per action.</summary>
public sealed class PostgreSqlEngine : IEngine, IAsyncDisposable
{
    private readonly NpgsqlDataSource readers;
    private readonly NpgsqlDataSource writers;
    private readonly ContextPool reading;
    private readonly DbContextOptions<ComitiaDb> writing;
    private readonly ContextPool gate;

    public PostgreSqlEngine(string connectionString)
    {
        readers = Source(connectionString, "-c default_transaction_read_only=on");
        writers = Source(connectionString, "-c lock_timeout=5s"); // longer waiting is a refusal, with a sentence
        reading = new ContextPool(Options(readers));
        writing = Options(writers);
        gate = new ContextPool(writing);
    }

    /// <summary>Sorting as people sort, by ICU: the same order that SQLite's collation of this name gives.</summary>
    private const string PeopleCollation = "CREATE COLLATION IF NOT EXISTS people (provider = icu, locale = 'az-Latn-AZ')";

    public string Name => "postgresql";

    internal NpgsqlDataSource Writers => writers;

    public void Configure(ModelConfigurationBuilder builder) { }

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
        var pending = await Pending(book, ct);
        if (pending.Count > 0)
        {
            await using var db = new ComitiaDb(ContextPool.WithModel(writing, book)) { InGate = true };
            await db.Database.ExecuteSqlRawAsync(PeopleCollation, ct);
            await db.Database.MigrateAsync(ct);
        }

        return pending;
    }

    public async Task Announce(ComitiaDb db, IReadOnlyCollection<string> topics, CancellationToken ct)
    {
        foreach (var topic in topics)
        {
            await db.Database.ExecuteSqlAsync($"select pg_notify({BellsOfOtherNodes.Channel}, {topic})", ct);
        }
    }

    public Task<int> Claim<TRow>(ModelBook book, IWriter writer, Claim<TRow> claim, CancellationToken ct)
        where TRow : class => RowClaims.Run(this, book, claim, ct);

    public Refusal? Explain(Exception exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (at is PostgresException error)
            {
                return error.SqlState switch
                {
                    PostgresErrorCodes.UniqueViolation => new Refusal("kernel.duplicate", RefusalKind.Conflict),
                    PostgresErrorCodes.ReadOnlySqlTransaction => new Refusal("kernel.read-only", RefusalKind.Unavailable),
                    PostgresErrorCodes.InvalidCatalogName
                    or PostgresErrorCodes.TooManyConnections
                    or PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.CannotConnectNow => new Refusal("kernel.store-unreachable", RefusalKind.Unavailable),
                    PostgresErrorCodes.DiskFull => new Refusal("kernel.disk-full", RefusalKind.Unavailable),
                    PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
                        new Refusal("kernel.busy", RefusalKind.Unavailable),
                    _ => null,
                };
            }

            if (at is NpgsqlException { IsTransient: true })
            {
                return new Refusal("kernel.store-unreachable", RefusalKind.Unavailable);
            }
        }

        return null;
    }

    public async Task<IReadOnlyList<(string Name, string Value)>> Facts(CancellationToken ct)
    {
        await using var connection = await readers.OpenConnectionAsync(ct);
        return
        [
            ("engine", "PostgreSQL " + connection.PostgreSqlVersion),
            ("database", connection.Database),
            ("host", connection.Host ?? string.Empty),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await readers.DisposeAsync();
        await writers.DisposeAsync();
    }

    private static NpgsqlDataSource Source(string connectionString, string? options)
    {
        var build = new NpgsqlConnectionStringBuilder(connectionString);
        if (options is not null)
        {
            build.Options = string.Join(' ', build.Options, options).Trim();
        }

        var source = new NpgsqlDataSourceBuilder(build.ConnectionString);
        source.UseNodaTime();
        return source.Build();
    }

    private static DbContextOptions<ComitiaDb> Options(NpgsqlDataSource source) =>
        new DbContextOptionsBuilder<ComitiaDb>()
            .UseNpgsql(source, n => n.MigrationsAssembly(typeof(PostgreSqlEngine).Assembly.GetName().Name).UseNodaTime())
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new WriteGate(), new RowClaims())
            .ConfigureWarnings(EngineWarnings.Strict)
            .Options;
}
