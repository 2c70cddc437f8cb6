using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Testing;

/// <summary>Counts the commands that this process sends to its databases while it is alive, as far as they are asked for.</summary>
public sealed class CommandCounter : IDisposable
{
    private static readonly Lock Changing = new();
    private static readonly Ear Ears = new();
    private static CommandCounter[] alive = [];
    private readonly Func<CommandExecutedEventData, bool> counts;
    private int count;

    public CommandCounter(Func<CommandExecutedEventData, bool> counts)
    {
        this.counts = counts;
        lock (Changing)
        {
            alive = [.. alive, this];
        }
    }

    public int Count => count;

    /// <summary>Called before the program starts: a context that nobody listened to asks only a second later whether somebody does.</summary>
    public static void Listen() => Ears.Open();

    public void Dispose()
    {
        lock (Changing)
        {
            alive = [.. alive.Where(c => c != this)];
        }
    }

    private sealed class Ear : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private int open;

        public void Open()
        {
            if (Interlocked.Exchange(ref open, 1) == 0)
            {
                DiagnosticListener.AllListeners.Subscribe(this);
            }
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is not CommandExecutedEventData command)
            {
                return;
            }

            foreach (var counter in alive.Where(c => c.counts(command)))
            {
                Interlocked.Increment(ref counter.count);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
