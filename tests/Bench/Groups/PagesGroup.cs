using Comitia.Bench.Load;
using Comitia.Bench.Tools;
using Comitia.Bench.World;

namespace Comitia.Bench.Groups;

/// <summary>The clerk's pages over the imported data, in rounds that alternate with the fixed answer.</summary>
internal sealed class PagesGroup : Group
{
    private const int Connections = 16;
    private const string Yardstick = "/en/desk/fixed-answer";

    public override string Name => "pages";

    public override string What => "the clerk's pages over the imported data, against a fixed answer of the same process";

    public override bool NeedsData => true;

    public override async Task Run(Bench bench)
    {
        var folder = await LoadedFolder.Ensure(bench);
        var world = await LoadedWorld.Make(folder);
        var pages = Pages(world);
        using (var server = await Server.Start(bench.Shop, folder))
        {
            await Measure(bench, server, pages);
        }

        await Queries(bench, folder, pages);
    }

    private static IReadOnlyList<(string Name, string Path)> Pages(LoadedWorld world) =>
        [
            ("start page", "/en/desk"),
            ($"plan of {LoadedWorld.Items} items", $"/en/desk/plans/{world.Plan}"),
            ($"meeting with {world.Marks} attendances", $"/en/desk/meetings/{world.Meeting:D}"),
            ($"body with {world.Members} members", $"/en/desk/directory/bodies/{world.Body.Value:D}"),
        ];

    private static async Task Measure(Bench bench, Server server, IReadOnlyList<(string Name, string Path)> pages)
    {
        var session = await Session.SignIn(server.Address, LoadedWorld.Clerk);
        foreach (var path in pages.Select(p => p.Path).Append(Yardstick))
        {
            await PageLoad.Of(server, path, session, Connections, Math.Max(3, bench.Effort.Seconds)); // the compiler's second thoughts come first
        }

        var rounds = new List<(string Page, Borne Own, Borne Fixed)>();
        for (var round = 0; round < bench.Effort.Rounds; round++)
        {
            foreach (var (name, path) in pages)
            {
                var fixedAnswer = await PageLoad.Of(server, Yardstick, session, Connections, Math.Max(1, bench.Effort.Seconds / 2));
                var page = await PageLoad.Of(server, path, session, Connections, bench.Effort.Seconds);
                rounds.Add((name, page, fixedAnswer));
            }
        }

        bench.Report.Add(
            new Figure("fixed answer, 20 KB", Spread.Median(rounds.Select(r => r.Fixed.PerSecond)), "requests/s", null, null)
            {
                Note =
                    $"{PageLoad.Tool}, {Connections} connections, signed in, median of {rounds.Count} runs; {Bench.F(Spread.Median(rounds.Select(r => r.Fixed.Processor)), 2)} ms of processor each",
            }
        );
        foreach (var (name, _) in pages)
        {
            var own = rounds.Where(r => r.Page == name).ToList();
            var ratio = Spread.Median(own.Select(r => r.Own.PerSecond / r.Fixed.PerSecond));
            bench.Report.Add(
                new Figure(name, Spread.Median(own.Select(r => r.Own.PerSecond)), "requests/s", "fixed answer", ratio)
                {
                    Asked = "at least 1/40 (aim 1/15)",
                    Met = ratio >= 1 / 40.0,
                    Note = $"1/{Bench.F(1 / ratio)}; {Bench.F(Spread.Median(own.Select(r => r.Own.Processor)), 2)} ms of processor a page",
                }
            );
            bench.Report.Add(Figure.AtMost(name + ", p99", Spread.Median(own.Select(r => r.Own.P99)), "ms", 300));
        }
    }

    /// <summary>How often each page asks the database, beside the same page of a world with hardly a row.</summary>
    private static async Task Queries(Bench bench, string folder, IReadOnlyList<(string Name, string Path)> pages)
    {
        var bare = await BareWorld.Make(bench.Shop.Fresh("bare"));
        await using var full = await Hand.On(folder, listening: true);
        await using var small = await Hand.On(bare.Folder, listening: true);
        var counted = await QueryCount.Of(full, LoadedWorld.Clerk, pages.Select(p => p.Path));
        var few = await QueryCount.Of(small, BareWorld.Clerk, bare.Paths);
        foreach (var (n, (name, _)) in pages.Index())
        {
            bench.Report.Add(Figure.Equal($"{name}, queries against those with one row", counted[n], few[n], "queries"));
        }
    }
}
