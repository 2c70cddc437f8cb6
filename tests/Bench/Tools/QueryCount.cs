using System.Diagnostics;
using Comitia.Bench.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Bench.Tools;

/// <summary>Counts what a program inside this process asks of its database for each page.</summary>
internal static class QueryCount
{
    public static async Task<IReadOnlyList<int>> Of(Hand hand, string email, IEnumerable<string> pages)
    {
        var session = await Session.SignIn(hand.Address, email);
        using var http = new HttpClient { BaseAddress = hand.Address };
        http.DefaultRequestHeaders.Add("Cookie", session.Cookies);
        var counts = new List<int>();
        foreach (var page in pages)
        {
            await http.GetStringAsync(page); // what is read once is not the page's
            using var counter = new Counter();
            using var listening = DiagnosticListener.AllListeners.Subscribe(counter);
            await http.GetStringAsync(page);
            counts.Add(counter.Count);
        }

        return counts;
    }

    private sealed class Counter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
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
            // Jobs that look for work by themselves are told apart by what they ask for.
            if (
                value.Value is CommandExecutedEventData { Command.CommandText: var sql }
                && !sql.Contains("\"outbox\"", StringComparison.Ordinal)
            )
            {
                Interlocked.Increment(ref count);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
