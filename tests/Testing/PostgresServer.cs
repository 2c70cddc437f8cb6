using System.Diagnostics;
using Npgsql;

namespace Comitia.Testing;

/// <summary>A PostgreSQL cluster of the test process's own, in a temporary folder, reached by its socket; gone when the process ends.</summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Shared = new(() => new PostgresServer());
    private readonly string folder;
    private int databases;

    private PostgresServer()
    {
        folder = System.IO.Directory.CreateTempSubdirectory("comitia-pg-").FullName;
        var initdb = Need.Tool("initdb");
        var bin = Path.GetDirectoryName(initdb)!;
        if (Environment.UserName == "root")
        {
            Command("chown", "postgres", folder);
        }

        AsUser(initdb, "-D", Cluster, "-U", "test", "-A", "trust", "-N", "--locale=C.UTF-8", "-E", "UTF8");
        AsUser(Path.Combine(bin, "pg_ctl"), "-D", Cluster, "-w", "-l", Path.Combine(folder, "log"), "-o", Options(), "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(bin);
    }

    private string Cluster => Path.Combine(folder, "data");

    /// <summary>A connection string to a fresh database; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<string> NewDatabase(string? template = null)
    {
        Need.Tool("initdb");
        var server = Shared.Value;
        var name = $"t{Interlocked.Increment(ref server.databases)}";
        await using var source = NpgsqlDataSource.Create(server.Address("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"));
        await command.ExecuteNonQueryAsync();
        return server.Address(name);
    }

    private string Address(string database) =>
        $"Host={folder};Username=test;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    private string Options() =>
        $"-c listen_addresses='' -k {folder} -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 -c shared_buffers=64MB";

    /// <summary>
    /// Stops and clears away behind the test process's back: on a busy machine that takes longer than the ten seconds after which the
    /// runner calls the whole run failed.
    /// </summary>
    private void Stop(string bin)
    {
        var user = Environment.UserName == "root" ? "runuser -u postgres -- " : string.Empty;
        Command(
            "/bin/sh",
            "-c",
            $"({user}'{Path.Combine(bin, "pg_ctl")}' -D '{Cluster}' -m immediate stop; rm -rf '{folder}') > /dev/null 2>&1 &"
        );
    }

    /// <summary>PostgreSQL refuses root: there it runs as Debian's own user.</summary>
    private static void AsUser(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
        {
            Command("runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            Command(program, arguments);
        }
    }

    private static void Command(string program, params string[] arguments)
    {
        // No redirection: the server would inherit the pipes and hold them open.
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" }
        )!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
