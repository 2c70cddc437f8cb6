using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Comitia.Bench.Load;

/// <summary>The most that SQLite gives: a prepared INSERT of one row, each its own commit, WAL and synchronous FULL, in the same folder.</summary>
internal sealed class RawCommits : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly string probe;

    public RawCommits(string folder)
    {
        probe = Path.Combine(folder, "fsync.probe");
        connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID;";
        command.ExecuteNonQuery();
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows VALUES ($id, $text)";
        insert.Parameters.Add("$id", SqliteType.Text);
        insert.Parameters.AddWithValue("$text", new string('x', 200));
        insert.Prepare();
    }

    public double PerSecond(int seconds)
    {
        var watch = Stopwatch.StartNew();
        var n = 0;
        for (; watch.Elapsed.TotalSeconds < seconds; n++)
        {
            insert.Parameters[0].Value = Keys.New();
            insert.ExecuteNonQuery();
        }

        return n / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Milliseconds that one flush of 4 KB to the disk takes, of a hundred the middle one.</summary>
    public double Fsync()
    {
        using var file = File.OpenHandle(probe, FileMode.Create, FileAccess.Write);
        var block = new byte[4096];
        var times = new List<double>();
        for (var n = 0; n < 100; n++)
        {
            var began = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, block, n * 4096L);
            RandomAccess.FlushToDisk(file);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return Spread.Median(times);
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }
}
