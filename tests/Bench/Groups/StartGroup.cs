using Comitia.Bench.Load;
using Comitia.Bench.Tools;
using Comitia.Bench.World;

namespace Comitia.Bench.Groups;

/// <summary>From nothing to the first answered page, and what the process weighs once it has worked.</summary>
internal sealed class StartGroup : Group
{
    private const int Requests = 1000;
    private const int Rest = 30;
    private const string Clerk = "start@bench.example";

    public override string Name => "start";

    public override string What => "start of the program on an existing database, and its memory after 1,000 requests";

    public override async Task Run(Bench bench)
    {
        var folder = bench.Shop.HasData ? await LoadedFolder.Ensure(bench) : bench.Shop.Fresh("start");
        var world = await SmallWorld.Make(folder, 50, Clerk);
        var starts = new List<double>();
        for (var n = 0; n < bench.Effort.Rounds; n++)
        {
            using var tried = await Server.Start(bench.Shop, folder);
            starts.Add(tried.Started.TotalSeconds);
        }

        bench.Report.Add(
            Figure.AtMost("start to the first answered sign-in page", Spread.Median(starts), "s", 1.5, $"median of {starts.Count}")
        );
        using var server = await Server.Start(bench.Shop, folder);
        await Visit(server, world);
        await Task.Delay(TimeSpan.FromSeconds(Rest));
        bench.Report.Add(
            Figure.AtMost($"resident memory {Rest} s after {Requests:N0} requests".Replace(',', ' '), server.Memory(), "MB", 200)
        );
    }

    private static async Task Visit(Server server, SmallWorld world)
    {
        var session = await Session.SignIn(server.Address, Clerk);
        var pages = new[] { "/en/desk", "/az/desk", $"/en/desk/plans/{world.Plan}", $"/az/desk/plans/{world.Plan}", "/en/desk/meetings" }
            .Append("/en/desk/directory")
            .Select(p => Wire.Request("GET", p, $"Cookie: {session.Cookies}\r\n"))
            .ToList();
        var left = Requests;
        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(async _ =>
                {
                    using var wire = await Wire.Open(server.Address);
                    for (int n; (n = Interlocked.Decrement(ref left)) >= 0; )
                    {
                        var (status, _) = await wire.Send(pages[n % pages.Count]);
                        if (status != 200)
                        {
                            throw new InvalidOperationException($"A page answered {status}.");
                        }
                    }
                })
        );
    }
}
