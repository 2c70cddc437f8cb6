using System.Diagnostics;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Directory.Tests.Support;

/// <summary>Counts the queries that one running program sends to its own SQLite file while something happens.</summary>
internal sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string folder;
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    private Queries(string folder)
    {
        this.folder = folder;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public static async Task<int> During(RunningApp app, Func<Task> what)
    {
        using var queries = new Queries(app.Folder);
        await what();
        return queries.count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Value is CommandExecutedEventData data
            && data.Command.Connection?.DataSource.StartsWith(folder, StringComparison.Ordinal) == true
        )
        {
            Interlocked.Increment(ref count);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
