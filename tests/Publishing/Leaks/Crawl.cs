using System.Net;
using System.Text.RegularExpressions;

namespace Comitia.Publishing.Tests.Leaks;

/// <summary>Reads everything that one who has not signed in can reach by links, from the first pages, the feeds and the open data.</summary>
internal static partial class Crawl
{
    /// <summary>The staff side has calendars without an end; the public side must be read to its own.</summary>
    public const int Most = 2_000;

    private static readonly string[] Doors = ["/en/", "/az/", "/api/v1/public", "/en/feed.atom", "/az/feed.atom"];

    /// <summary>Each address that answered, with what it said: status line, headers and body.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Everything(HttpClient visitor, params string[] further)
    {
        var waiting = new Queue<string>([.. Doors, .. further]);
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address))
        {
            if (read.ContainsKey(address) || read.Count == Most)
            {
                continue;
            }

            using var answer = await visitor.GetAsync(address);
            var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            read[address] = $"{answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}\n{body}";
            foreach (
                var link in Link()
                    .Matches(body)
                    .Select(m => m.Groups[1].Value)
                    .Concat(answer.Headers.Location is { } to ? [to.ToString()] : [])
            )
            {
                if (
                    Uri.TryCreate(new Uri(visitor.BaseAddress!, address), link, out var next)
                    && next.Authority == visitor.BaseAddress!.Authority
                )
                {
                    waiting.Enqueue(next.PathAndQuery);
                }
            }
        }

        return read;
    }

    /// <summary>Addresses in pages (href), feeds (href) and open data (address, changes).</summary>
    [GeneratedRegex("(?:href=|\"address\":|\"changes\":)\\s*\"([^\"#]+)[\"#]")]
    private static partial Regex Link();
}
