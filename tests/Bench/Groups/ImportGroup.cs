using System.Diagnostics;
using System.Text.Json;
using Comitia.Bench.Load;
using Comitia.Bench.Tools;
using Comitia.Bench.World;
using Comitia.Plan.Contracts;

namespace Comitia.Bench.Groups;

/// <summary>The import as a command beside a running server, on the same data folder, while a clerk works.</summary>
internal sealed class ImportGroup : Group
{
    public override string Name => "import";

    public override string What => "fr-assemblee into a folder that a server has open, while a clerk works";

    public override bool NeedsData => true;

    public override async Task Run(Bench bench)
    {
        var folder = bench.Shop.Fresh("loaded");
        var world = await SmallWorld.Make(folder, 20);
        using (var server = await Server.Start(bench.Shop, folder))
        {
            using var done = new CancellationTokenSource();
            using var editor = await Editor.Open(server.Address, SmallWorld.Clerk);
            using var morning = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            var reads = world.Items.ToDictionary(i => i, _ => 1);
            await Clerk(editor, reads, morning.Token); // the server has been at work before the import comes
            var clerk = Clerk(editor, reads, done.Token);
            var first = await Import(bench, folder, bench.Shop.Data);
            await done.CancelAsync();
            var times = await clerk;
            bench.Report.Add(Figure.AtMost("import, first run", first.Seconds, "s", 60, Words(first.Counts)));
            bench.Report.Add(Figure.AtMost("import, peak memory", first.Peak, "MB", 500));
            bench.Report.Add(
                Figure.AtMost(
                    "clerk's action meanwhile, p99",
                    times.P99,
                    "ms",
                    300,
                    $"{times.Count} actions, p50 {Bench.F(times.P50)}, p90 {Bench.F(times.At(0.9))}, at most {Bench.F(times.At(1))} ms"
                )
            );
        }

        await Again(bench, folder);
        await TenChanged(bench, folder);
    }

    /// <summary>One clerk, who words one item after another anew and hardly rests.</summary>
    private static async Task<Spread> Clerk(Editor editor, Dictionary<PlanItemId, int> reads, CancellationToken ct)
    {
        var times = new List<double>();
        for (var n = 0; !ct.IsCancellationRequested; n++)
        {
            var (item, read) = reads.ElementAt(n % reads.Count);
            var began = Stopwatch.GetTimestamp();
            var status = await editor.Change(item, read, $"Worded anew {read}");
            reads[item] = read + 1;
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (status != 200)
            {
                throw new InvalidOperationException($"The clerk's action was answered with {status}.");
            }

            await Task.Delay(20, CancellationToken.None);
        }

        return new Spread(times);
    }

    private static async Task Again(Bench bench, string folder)
    {
        var before = Hash(folder);
        var second = await Import(bench, folder, bench.Shop.Data);
        bench.Report.Add(Figure.AtMost("import, second run", second.Seconds, "s", 20));
        bench.Report.Add(
            Figure.Equal(
                "tables as before after the second run",
                before == Hash(folder) ? 1 : 0,
                1,
                "hash",
                $"all tables but {string.Join(", ", Tables.RunLog)}; created {second.Of("created")}, changed {second.Of("changed")}"
            )
        );
    }

    private static async Task TenChanged(Bench bench, string folder)
    {
        var source = ChangedSource.Make(bench.Shop.Data, bench.Shop.Fresh("changed-source"));
        var before = Records(folder);
        var third = await Import(bench, folder, source);
        var rows = Records(folder).Sum(t => t.Value.Except(before[t.Key]).Count());
        bench.Report.Add(Figure.Equal("ten rows changed in the source: changed", third.Of("changed"), 10, "records"));
        bench.Report.Add(
            Figure.Equal("ten rows changed in the source: rows that differ", rows, 10, "rows", "bodies, people, memberships, meetings")
        );
    }

    private static Dictionary<string, HashSet<string>> Records(string folder)
    {
        using var tables = new Tables(folder);
        return new[] { "bodies", "people", "memberships", "meetings" }.ToDictionary(t => t, tables.Rows, StringComparer.Ordinal);
    }

    private static string Hash(string folder)
    {
        using var tables = new Tables(folder);
        return tables.Hash();
    }

    private static string Words(JsonElement counts) =>
        $"{counts.GetProperty("meetings")} meetings, {counts.GetProperty("attendances")} marks, {counts.GetProperty("created")} records";

    private static async Task<Imported> Import(Bench bench, string folder, string source)
    {
        var watch = Stopwatch.StartNew();
        string[] arguments = [bench.Shop.Program, "import", "assemblee-nationale", source, "--data", folder, "--json"];
        using var child = Child.Start("dotnet", arguments);
        var peak = 0.0;
        while (!child.HasEnded)
        {
            peak = Math.Max(peak, child.Memory("VmHWM"));
            await Task.Delay(20);
        }

        if (await child.Wait() != 0)
        {
            throw new InvalidOperationException("The import ended with a refusal: " + await child.Output + await child.Errors);
        }

        return new Imported(watch.Elapsed.TotalSeconds, peak, JsonDocument.Parse(await child.Output).RootElement);
    }

    private sealed record Imported(double Seconds, double Peak, JsonElement Counts)
    {
        public int Of(string count) => Counts.GetProperty(count).GetInt32();
    }
}
