using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Testing;

/// <summary>Counts the commands that this process sends to its databases while it is alive, as far as they are asked for.</summary>
public sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly Func<CommandExecutedEventData, bool> counts;
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    public CommandCounter(Func<CommandExecutedEventData, bool> counts)
    {
        this.counts = counts;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData command && counts(command))
        {
            Interlocked.Increment(ref count);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
