using System.Diagnostics;
using System.IO.Compression;
using Comitia.Account.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Comitia.Engines.Tests.Releases;

/// <summary>A database as one release leaves it: SQLite's file, PostgreSQL's dump as SQL, both compressed.</summary>
internal static class Fixture
{
    public static string Folder { get; } = Path.Combine(Need.Repository, "tests", "Engines", "Releases");

    public static string Name(string version, Store store) =>
        Path.Combine(Folder, version + (store == Store.Sqlite ? ".sqlite.gz" : ".postgresql.sql.gz"));

    /// <summary>Makes the demonstration's parliament with the program as it is now, and packs its database into a file.</summary>
    public static async Task Make(Store store, string file)
    {
        var database = store == Store.PostgreSql ? await PostgresServer.NewDatabase() : null;
        await using var app = await RunningApp.StartOn(database, adjust: null);
        await app.MakeDemonstration();
        await OpenAccount(app);
        var plain = Path.Combine(app.Folder, "packed");
        if (database is null)
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "comitia.db")};Pooling=false");
            await connection.OpenAsync();
            connection.CreateCollation("people", string.CompareOrdinal);
            await using var vacuum = new SqliteCommand("VACUUM INTO $file", connection);
            vacuum.Parameters.AddWithValue("$file", plain);
            await vacuum.ExecuteNonQueryAsync();
        }
        else
        {
            Run("pg_dump", database, "--no-owner", "--no-privileges", "--rows-per-insert=100", "-f", plain);
        }

        await using var from = File.OpenRead(plain);
        await using var into = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        await from.CopyToAsync(into);
    }

    /// <summary>Starts today's program on what a file holds: it migrates it to now.</summary>
    public static async Task<RunningApp> Start(Store store, string file)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("comitia-release-").FullName;
        var plain = Path.Combine(folder, store == Store.Sqlite ? "comitia.db" : "dump.sql");
        await using (var from = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
        await using (var into = File.Create(plain))
        {
            await from.CopyToAsync(into);
        }

        if (store == Store.Sqlite)
        {
            return await RunningApp.StartIn(folder);
        }

        var database = await PostgresServer.NewDatabase();
        Run("psql", database, "-q", "-v", "ON_ERROR_STOP=1", "-f", plain);
        return await RunningApp.StartIn(folder, database);
    }

    private static async Task OpenAccount(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var committee = await scope.ServiceProvider.GetRequiredService<IDirectory>().Body("inland-waters", default);
        var session = await scope.ServiceProvider.GetRequiredService<ISessions>().Find("2026-spring", default);
        await app.Do(new OpenAccount(committee!.Id, session!.Id));
    }

    private static void Run(string tool, string database, params string[] arguments)
    {
        var place = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo(Need.Tool(tool), ["-h", place.Host!, "-U", place.Username!, "-d", place.Database!, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} ended with {process.ExitCode}: {error}");
        }
    }
}
