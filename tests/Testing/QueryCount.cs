using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Testing;

/// <summary>Counts what one running program asks of its database: a list must ask as often for three rows as for one.</summary>
public static class QueryCount
{
    public static async Task<int> During(this RunningApp app, Func<Task> work)
    {
        var database = await app.Read(db => Task.FromResult(db.Database.GetConnectionString()!));
        using var counter = new Counter(database);
        using var listening = DiagnosticListener.AllListeners.Subscribe(counter);
        await work();
        return counter.Count;
    }

    private sealed class Counter(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> subscriptions = [];
        private int count;

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
            if (value.Value is CommandExecutedEventData { Context: { } context } && context.Database.GetConnectionString() == database)
            {
                Interlocked.Increment(ref count);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
