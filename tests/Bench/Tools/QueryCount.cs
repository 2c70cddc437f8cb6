using Comitia.Bench.World;
using Comitia.Testing;

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
            // Jobs that look for work by themselves are told apart by what they ask for.
            using var counter = new CommandCounter(c => !c.Command.CommandText.Contains("\"outbox\"", StringComparison.Ordinal));
            await http.GetStringAsync(page);
            counts.Add(counter.Count);
        }

        return counts;
    }
}
