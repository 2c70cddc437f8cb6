using System.Diagnostics;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Meetings.Tests.Support;

/// <summary>Counts the commands that reach one app's own database; other tests' do not disturb it.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly string database;
    private int count;

    private QueryCount(string database)
    {
        this.database = database;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public static async Task<int> Of(RunningApp app, Func<Task> work)
    {
        using var counter = new QueryCount(await app.Read(db => Task.FromResult(Name(db.Database.GetConnectionString()!))));
        await work();
        return counter.count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Key == RelationalEventId.CommandExecuted.Name
            && value.Value is CommandExecutedEventData data
            && Name(data.Connection.ConnectionString) == database
        )
        {
            Interlocked.Increment(ref count);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    private static string Name(string connection) =>
        connection
            .Split(';')
            .FirstOrDefault(p =>
                p.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase)
                || p.StartsWith("Database=", StringComparison.OrdinalIgnoreCase)
            )
        ?? connection;
}
