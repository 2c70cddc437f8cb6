using System.Collections.Concurrent;
using System.Diagnostics;
using Comitia.Bench.Baseline;
using Comitia.Bench.Load;
using Comitia.Bench.Tools;
using Comitia.Bench.World;
using Comitia.Plan.Contracts;

namespace Comitia.Bench.Groups;

/// <summary>Actions over HTTP from 32 clients, against raw commits of one row and against one SaveChanges for each request, in turn.</summary>
internal sealed class ActionsGroup : Group
{
    private const int Clients = 32;

    public override string Name => "actions";

    public override string What => "plan.change-item from 32 clients, against raw commits and against one SaveChanges a request";

    public override async Task Run(Bench bench)
    {
        var folder = bench.Shop.Fresh("actions");
        var world = await SmallWorld.Make(folder, Clients);
        using var server = await Server.Start(bench.Shop, folder);
        var session = await Session.SignIn(server.Address, SmallWorld.Clerk);
        using var raw = new RawCommits(folder);
        await using var baseline = await BaselineProcess.Start(bench.Shop.Fresh("baseline"), Clients);
        var reads = new ConcurrentDictionary<PlanItemId, int>();
        await Product(server.Address, session, world, reads, bench.Effort.Seconds); // warm
        await using var tuned = await BaselineProcess.Start(bench.Shop.Fresh("tuned"), Clients, tuned: true);
        await baseline.Load(1);
        await tuned.Load(1);
        var rounds = new List<Round>();
        for (var n = 0; n < bench.Effort.Rounds; n++)
        {
            var commits = raw.PerSecond(Math.Max(1, bench.Effort.Seconds / 2));
            var before = server.Processor();
            var product = await Product(server.Address, session, world, reads, bench.Effort.Seconds);
            product = product with { Processor = (server.Processor() - before) / product.Count };
            rounds.Add(
                new Round(commits, raw.Fsync(), product, await baseline.Load(bench.Effort.Seconds), await tuned.Load(bench.Effort.Seconds))
            );
        }

        Tell(bench.Report, rounds);
    }

    private sealed record Round(double Raw, double Fsync, Measured Product, Measured Baseline, Measured Tuned);

    private static void Tell(Report report, List<Round> rounds)
    {
        double Median(Func<Round, double> of) => Spread.Median(rounds.Select(of));
        var fsync = Median(r => r.Fsync);
        report.Add(new Figure("fsync of 4 KB in that folder", fsync, "ms", null, null));
        report.Add(
            new Figure("raw SQLite commits of one row, FULL", Median(r => r.Raw), "commits/s", null, null) { Note = "one connection" }
        );
        report.Add(
            new Figure("one SaveChanges a request", Median(r => r.Baseline.PerSecond), "requests/s", null, null)
            {
                Note = $"p99 {Bench.F(Median(r => r.Baseline.P99))} ms, {rounds.Sum(r => r.Baseline.Failed)} of them busy",
            }
        );
        report.Add(
            new Figure("one SaveChanges a request, SQLite's own busy timeout set", Median(r => r.Tuned.PerSecond), "requests/s", null, null)
            {
                Note =
                    $"p99 {Bench.F(Median(r => r.Tuned.P99))} ms, {rounds.Sum(r => r.Tuned.Failed)} of them busy; no figure is asked against it",
            }
        );
        var ratio = Median(r => r.Product.PerSecond / r.Raw);
        report.Add(
            new Figure("actions over HTTP", Median(r => r.Product.PerSecond), "actions/s", "raw commits of one row", ratio)
            {
                Asked = "at least 0.4",
                Met = ratio >= 0.4,
                Note =
                    $"fsync {Bench.F(fsync, 2)} ms; {Bench.F(Median(r => r.Product.Processor), 2)} ms of the server's processor an action",
            }
        );
        var tail = Median(r => r.Product.P99 / r.Baseline.P99);
        report.Add(
            new Figure("actions over HTTP, p99", Median(r => r.Product.P99), "ms", "one SaveChanges a request, p99", tail)
            {
                Asked = "at most 1/20",
                Met = tail <= 1 / 20.0,
            }
        );
    }

    private static Task<Measured> Product(
        Uri address,
        Session session,
        SmallWorld world,
        ConcurrentDictionary<PlanItemId, int> reads,
        int seconds
    ) =>
        Clientele.Of(
            Clients,
            seconds,
            async client =>
            {
                var editor = await Editor.Open(address, session);
                var item = world.Items[client];
                return async n =>
                {
                    var read = reads.GetOrAdd(item, 1);
                    var status = await editor.Change(item, read, $"Client {client}, change {read}", Keys.New());
                    reads[item] = read + 1;
                    return status;
                };
            }
        );
}
