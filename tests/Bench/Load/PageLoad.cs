using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Comitia.Bench.Tools;

namespace Comitia.Bench.Load;

/// <summary>What a page bore: requests a second, the time within which 99 of 100 were answered, processor for one.</summary>
internal sealed record Borne(double PerSecond, double P99, double Processor);

/// <summary>Many readers of one page at once: by wrk where it is installed, else by the bench's own connections.</summary>
internal static partial class PageLoad
{
    public static string Tool { get; } = File.Exists("/usr/bin/wrk") ? "wrk" : "own connections";

    public static async Task<Borne> Of(Server server, string path, Session session, int connections, int seconds)
    {
        var page = new Uri(server.Address, path);
        var before = server.Processor();
        var (count, elapsed, p99) =
            Tool == "wrk" ? await Wrk(page, session, connections, seconds) : await Own(page, session, connections, seconds);
        return new Borne(count / elapsed, p99, (server.Processor() - before) / count);
    }

    private static async Task<(double Count, double Seconds, double P99)> Wrk(Uri page, Session session, int connections, int seconds)
    {
        var (c, d) = (connections.ToString(CultureInfo.InvariantCulture), seconds.ToString(CultureInfo.InvariantCulture));
        using var wrk = Child.Start("wrk", ["-t2", "-c" + c, $"-d{d}s", "--latency", "-H", "Cookie: " + session.Cookies, page.ToString()]);
        await wrk.Wait();
        var text = await wrk.Output;
        if (text.Contains("Non-2xx", StringComparison.Ordinal) || !Rate().IsMatch(text))
        {
            throw new InvalidOperationException($"{page} did not answer as it should:\n{text}{await wrk.Errors}");
        }

        var tail = Tail().Match(text);
        var p99 = double.Parse(tail.Groups["n"].Value, CultureInfo.InvariantCulture);
        var rate = double.Parse(Rate().Match(text).Groups["n"].Value, CultureInfo.InvariantCulture);
        return (
            rate * seconds,
            seconds,
            tail.Groups["unit"].Value switch
            {
                "us" => p99 / 1000,
                "s" => p99 * 1000,
                _ => p99,
            }
        );
    }

    private static async Task<(double Count, double Seconds, double P99)> Own(Uri page, Session session, int connections, int seconds)
    {
        var request = Wire.Request("GET", page.PathAndQuery, $"Cookie: {session.Cookies}\r\n");
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(async _ =>
                {
                    using var wire = await Wire.Open(page);
                    while (watch.Elapsed.TotalSeconds < seconds)
                    {
                        var began = Stopwatch.GetTimestamp();
                        var (status, _) = await wire.Send(request);
                        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                        if (status != 200)
                        {
                            throw new InvalidOperationException($"{page} answered {status}.");
                        }
                    }
                })
        );
        return (times.Count, watch.Elapsed.TotalSeconds, new Spread(times).P99);
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+(?<n>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tail();
}
