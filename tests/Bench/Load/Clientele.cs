using System.Collections.Concurrent;
using System.Diagnostics;

namespace Comitia.Bench.Load;

/// <summary>What many clients got done: changes a second, the time of 99 of 100, how many were turned away for being busy.</summary>
internal sealed record Measured(int Count, double PerSecond, double P99, int Failed)
{
    /// <summary>Milliseconds of the server's processor for each, where that was asked.</summary>
    public double Processor { get; init; }
}

/// <summary>Clients that each wait for an answer before they ask again.</summary>
internal static class Clientele
{
    public static async Task<Measured> Of(int clients, int seconds, Func<int, Task<Func<int, Task<int>>>> open)
    {
        var asks = await Task.WhenAll(Enumerable.Range(0, clients).Select(open));
        var times = new ConcurrentBag<double>();
        var failed = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            asks.Select(ask =>
                Task.Run(async () =>
                {
                    for (var n = 0; watch.Elapsed.TotalSeconds < seconds; n++)
                    {
                        var began = Stopwatch.GetTimestamp();
                        var status = await ask(n);
                        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                        if (status == 503)
                        {
                            Interlocked.Increment(ref failed);
                        }
                        else if (status != 200)
                        {
                            throw new InvalidOperationException($"A change was answered with {status}.");
                        }
                    }
                })
            )
        );
        return new Measured(times.Count - failed, (times.Count - failed) / watch.Elapsed.TotalSeconds, new Spread(times).P99, failed);
    }
}

/// <summary>Idempotency keys.</summary>
internal static class Keys
{
    public static string New() => Guid.CreateVersion7().ToString("N");
}
