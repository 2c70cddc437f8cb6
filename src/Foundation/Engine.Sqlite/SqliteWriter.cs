using System.Diagnostics;
using System.Threading.Channels;
using Comitia.Kernel.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Comitia.Engine.Sqlite;

/// <summary>
/// The one gate for changes on SQLite. Work waits in two lanes, people before bulk; a batch shares one immediate transaction with a
/// savepoint per piece of work, and every answer waits for the commit (synchronous FULL): group commit.
/// </summary>
public sealed class SqliteWriter(SqliteEngine engine, IServiceScopeFactory scopes) : IWriter, IHostedService, IAsyncDisposable
{
    /// <summary>So many pieces share a commit at most; a bulk piece ends its batch, so that a person never waits for two.</summary>
    private const int BatchLimit = 16;

    /// <summary>
    /// A server beside that waits for this chunk looks again after about as long as it has waited, 100 ms at the latest (SQLite's busy
    /// handler: 1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100 ms): for so long it finds the way free.
    /// </summary>
    private static TimeSpan Room(TimeSpan chunk) => TimeSpan.FromMilliseconds(Math.Clamp(chunk.TotalMilliseconds + 5, 12, 110));

    private readonly Channel<Work> people = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Channel<Work> bulk = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim waiting = new(0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock starting = new();
    private readonly ServingMark serving = new(engine.File);
    private Task? loop;
    private bool bulkAtHand;
    private bool disposed;

    public async Task<T> Write<T>(
        Lane lane,
        Func<IServiceProvider, CancellationToken, Task<(bool Keep, T Answer)>> work,
        CancellationToken ct
    )
    {
        EnsureStarted();
        ct.ThrowIfCancellationRequested();
        var piece = new Work<T>(work, ct);
        if (!(lane == Lane.People ? people : bulk).Writer.TryWrite(piece))
        {
            throw new GateEndedException();
        }

        try
        {
            waiting.Release();
        }
        catch (ObjectDisposedException)
        {
            throw new GateEndedException(); // it ended between the two, and nobody reads any more
        }

        return await piece.Answer;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        serving.Take();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        if (loop is not null)
        {
            await loop;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
        {
            return; // the container knows the writer by three names
        }

        await StopAsync(CancellationToken.None);
        serving.Dispose();
        waiting.Dispose();
        stop.Dispose();
    }

    private void EnsureStarted()
    {
        if (loop is null)
        {
            lock (starting)
            {
                loop ??= Task.Run(Loop);
            }
        }
    }

    private async Task Loop()
    {
        SqliteConnection? connection = null;
        try
        {
            while (!stop.IsCancellationRequested || waiting.CurrentCount > 0)
            {
                try
                {
                    await waiting.WaitAsync(stop.Token);
                }
                catch (OperationCanceledException) when (waiting.CurrentCount == 0)
                {
                    return;
                }
                catch (OperationCanceledException)
                {
                    await waiting.WaitAsync(CancellationToken.None);
                }

                var batch = new List<Work> { First() };
                try
                {
                    connection ??= Open();
                    var began = Stopwatch.GetTimestamp();
                    await Commit(connection, batch);
                    if (bulkAtHand && serving.IsAnothers())
                    {
                        await Task.Delay(Room(Stopwatch.GetElapsedTime(began)), CancellationToken.None);
                    }
                }
                catch (Exception exception)
                {
                    connection?.Dispose(); // before anybody is answered: what is tried next finds the gate as it will be
                    connection = null;
                    batch.ForEach(w => w.Fail(new CommitFailedException(exception)));
                }
            }
        }
        finally
        {
            connection?.Dispose();
            End();
        }
    }

    /// <summary>Nothing is taken any more, and what came at the last moment is told so: nobody waits for ever.</summary>
    private void End()
    {
        foreach (var lane in (Channel<Work>[])[people, bulk])
        {
            lane.Writer.TryComplete();
            while (lane.Reader.TryRead(out var late))
            {
                late.Fail(new GateEndedException());
            }
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(engine.WriteString);
        connection.Open();
        SqliteSession.Prepare(connection);
        engine.Opened?.Invoke(connection);
        return connection;
    }

    /// <summary>What begins a batch: a person's piece, or else a bulk piece. Its permit is already taken.</summary>
    private Work First()
    {
        bulkAtHand = !people.Reader.TryRead(out var work) && bulk.Reader.TryRead(out work);
        return work!;
    }

    /// <summary>One more piece for the batch: people's that came meanwhile. A bulk piece is alone, and waits for its turn.</summary>
    private bool More(List<Work> batch)
    {
        if (bulkAtHand || batch.Count >= BatchLimit || !waiting.Wait(0))
        {
            return false;
        }

        if (people.Reader.TryRead(out var work))
        {
            batch.Add(work);
            return true;
        }

        waiting.Release();
        return false;
    }

    private async Task Commit(SqliteConnection connection, List<Work> batch)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            await Pieces(connection, transaction, batch);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception) when (batch.Find(w => w.Failed is not null) is { } first)
        {
            // A full disk makes SQLite itself take the transaction back: the savepoint is gone, and the first failure says why.
            throw new InvalidOperationException(exception.Message, first.Failed);
        }

        batch.ForEach(w => w.Tell());
    }

    private async Task Pieces(SqliteConnection connection, SqliteTransaction transaction, List<Work> batch)
    {
        for (var n = 0; n < batch.Count || More(batch); n++)
        {
            await transaction.SaveAsync("piece", CancellationToken.None);
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WriteSession>().Lend(connection, transaction);
            if (!await batch[n].Do(scope.ServiceProvider))
            {
                await transaction.RollbackAsync("piece", CancellationToken.None);
            }

            await transaction.ReleaseAsync("piece", CancellationToken.None);
        }
    }
}
