using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Comitia.Kernel.Live;

/// <summary>
/// Who looks at what just now. A committed action rings a topic (<c>meeting:…</c>); whoever listens to it looks again. A bell says that
/// something moved, never what: rings that come while one is still unheard are one.
/// </summary>
public sealed class LiveHub
{
    private readonly ConcurrentDictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<LiveTicket, byte>> listeners = new(StringComparer.Ordinal);

    /// <summary>Listens until it is disposed of.</summary>
    public LiveTicket Listen(string topic)
    {
        var ticket = new LiveTicket(this, topic);
        listeners.GetOrAdd(topic, _ => new ConcurrentDictionary<LiveTicket, byte>())[ticket] = 0;
        return ticket;
    }

    /// <summary>How often a topic was rung in this process: what was read before the number rose is old.</summary>
    public long Version(string topic) => versions.GetValueOrDefault(topic);

    public void Ring(string topic)
    {
        versions.AddOrUpdate(topic, 1, (_, n) => n + 1);
        if (listeners.TryGetValue(topic, out var here))
        {
            foreach (var (ticket, _) in here)
            {
                ticket.Bell.TryWrite(true);
            }
        }
    }

    /// <summary>How many listen to a topic.</summary>
    public int Count(string topic) => listeners.TryGetValue(topic, out var here) ? here.Count : 0;

    internal void Leave(LiveTicket ticket)
    {
        if (listeners.TryGetValue(ticket.Topic, out var here))
        {
            here.TryRemove(ticket, out _);
        }
    }
}

/// <summary>One listener's place at a bell.</summary>
public sealed class LiveTicket : IDisposable
{
    private readonly LiveHub hub;
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );

    internal LiveTicket(LiveHub hub, string topic) => (this.hub, Topic) = (hub, topic);

    public string Topic { get; }

    internal ChannelWriter<bool> Bell => rung.Writer;

    /// <summary>Waits for the bell, for so long at most; false where it stayed silent.</summary>
    public async Task<bool> Wait(TimeSpan longest, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(longest);
        try
        {
            return await rung.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => hub.Leave(this);
}
