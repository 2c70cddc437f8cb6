using System.Text.Json;
using Comitia.Jobs.Tables;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;

namespace Comitia.Jobs;

/// <summary>Writes what an action told into the outbox, in the same commit, and wakes the teller.</summary>
internal sealed class OutboxKeeper(OutboxBell bell) : IRunKeeper
{
    public Task Keep(FinishedRun run, CancellationToken ct)
    {
        foreach (var (news, after) in run.News)
        {
            run.Db.Add(
                new OutboxMessage
                {
                    Id = Ids.NewGuid(run.Now),
                    At = run.Now,
                    Due = run.Now + after,
                    News = news.GetType().FullName!,
                    Body = JsonSerializer.Serialize(news, news.GetType(), KernelJson.Options),
                }
            );
        }

        if (run.News.Count > 0)
        {
            bell.Ring();
        }

        return Task.CompletedTask;
    }
}

/// <summary>Tells the teller that something may be waiting, so that it need not look all the time.</summary>
internal sealed class OutboxBell
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        if (rung.CurrentCount == 0)
        {
            try
            {
                rung.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else rang at the same moment: once is enough.
            }
        }
    }

    public Task Wait(TimeSpan longest, CancellationToken ct) => rung.WaitAsync(longest, ct);
}
