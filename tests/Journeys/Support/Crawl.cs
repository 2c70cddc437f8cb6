using System.Net;
using System.Text.RegularExpressions;
using Comitia.Testing;

namespace Comitia.Journeys.Tests.Support;

/// <summary>
/// Finds an address for every page the way people do: by following links. One address per page and shape of its question
/// (<c>?view=board</c> and <c>?view=timeline</c> are two, the ids of two items are one).
/// </summary>
internal static partial class Crawl
{
    /// <summary>Of one page so many records are opened: a meeting held and one to come, an item done and one late look different.</summary>
    private const int Records = 12;

    /// <summary>Forms and the like about a record: fewer tell all.</summary>
    private const int About = 3;

    /// <summary>Whose words make another page of the same address; of all other questions the names alone count.</summary>
    private static readonly string[] Telling = ["view", "show", "word", "inside", "closed", "when", "handler"];

    /// <summary>Addresses of pages that show something no other address of the same page has shown: their route and where they stand.</summary>
    public static async Task<List<(string Route, string Address)>> Addresses(HttpClient visitor, Routes routes, params string[] starts)
    {
        var found = new List<(string, string)>();
        var opened = new Dictionary<string, int>(StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(starts);
        while (open.TryDequeue(out var address))
        {
            if (routes.Of(address) is not { } route || !seen.Add(address) || !Room(opened, address, route))
            {
                continue;
            }

            using var answer = await Open(visitor, address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var html = await answer.Content.ReadAsStringAsync();
            if (Parts().Matches(html).Count(part => shown.Add(route + part.Value)) > 0)
            {
                found.Add((route, address));
            }

            foreach (Match link in Links().Matches(html))
            {
                open.Enqueue(WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0]);
            }
        }

        return found;
    }

    private static bool Room(Dictionary<string, int> opened, string address, string route)
    {
        var shape = Shape(address, route);
        opened[shape] = opened.GetValueOrDefault(shape) + 1;
        return opened[shape]
            <= (
                shape != route ? 1
                : route.EndsWith('}') ? Records
                : About
            );
    }

    private static async Task<HttpResponseMessage> Open(HttpClient visitor, string address)
    {
        try
        {
            var answer = await visitor.GetAsync(address);
            return (int)answer.StatusCode < 500 ? answer : throw new HttpRequestException($"answered {answer.StatusCode}");
        }
        catch (HttpRequestException fault)
        {
            throw new InvalidOperationException($"A link leads to {address}, which breaks: {fault.Message}", fault);
        }
    }

    /// <summary>The page, and of its question the names and the telling words.</summary>
    private static string Shape(string address, string route)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? route : route + "?" + string.Join('&', address[(question + 1)..].Split('&').Select(Told).Distinct());
    }

    private static string Told(string pair) => Telling.Contains(pair.Split('=')[0]) ? pair : pair.Split('=')[0] + "=…";

    /// <summary>What a page is made of: its elements and their classes.</summary>
    [GeneratedRegex("<[a-z0-9]+|class=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex("href=\"(?<to>/en/[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
