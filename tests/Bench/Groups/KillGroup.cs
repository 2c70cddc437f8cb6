using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Comitia.Bench.Load;
using Comitia.Bench.Tools;
using Comitia.Bench.World;
using Comitia.Plan.Contracts;

namespace Comitia.Bench.Groups;

/// <summary>The server killed under load, again and again; what it acknowledged must be there, what is sent again must be there once.</summary>
internal sealed class KillGroup : Group
{
    private const int Clients = 32;

    public override string Name => "kill";

    public override string What => "kill -9 of the server under 32 clients, then every unanswered change again with its key";

    public override async Task Run(Bench bench)
    {
        var folder = bench.Shop.Fresh("kill");
        var world = await SmallWorld.Make(folder, Clients);
        var clients = world.Items.Select(i => new Client(i)).ToList();
        Session? session = null;
        for (var round = 1; round <= bench.Effort.Kills; round++)
        {
            using var server = await Server.Start(bench.Shop, folder);
            session ??= await Session.SignIn(server.Address, SmallWorld.Clerk);
            await Task.WhenAll(clients.Select(c => c.Retry(server.Address, session)));
            if (clients.Exists(c => c.Unanswered is not null))
            {
                throw new InvalidOperationException("A change sent again with its key was not answered.");
            }

            var work = clients.ConvertAll(c => c.Work(server.Address, session, round));
            await Task.Delay(RandomNumberGenerator.GetInt32(100, 500));
            server.Kill();
            await Task.WhenAll(work);
            if (round % 10 == 0)
            {
                bench.Say($"{round} kills, {clients.Sum(c => c.Acknowledged.Count)} changes acknowledged.");
            }
        }

        using (var last = await Server.Start(bench.Shop, folder))
        {
            await Task.WhenAll(clients.Select(c => c.Retry(last.Address, session!)));
        }

        Tell(bench, folder, clients);
    }

    private static void Tell(Bench bench, string folder, List<Client> clients)
    {
        using var tables = new Tables(folder);
        var kept = tables
            .Column("SELECT json_extract(after, '$.Title.en') FROM audit_changes WHERE record_kind = 'plan_items' AND before IS NOT NULL")
            .CountBy(t => t, StringComparer.Ordinal)
            .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        var acknowledged = clients.SelectMany(c => c.Acknowledged).ToList();
        var retried = clients.Sum(c => c.Retried);
        bench.Report.Add(
            new Figure("changes acknowledged over all rounds", acknowledged.Count, "changes", $"{bench.Effort.Kills} kills", null)
            {
                Note = $"{retried} were unanswered when the server died and sent again with their key",
            }
        );
        var lost = acknowledged.Count(a => !kept.ContainsKey(a));
        bench.Report.Add(Figure.Equal("acknowledged and lost", lost, 0, "changes"));
        bench.Report.Add(Figure.Equal("kept twice", kept.Count(k => k.Value > 1), 0, "changes"));
        bench.Report.Add(
            Figure.Equal(
                "versions of the records that differ from the changes acknowledged",
                clients.Count(c => c.Read != Version(tables, c.Item)),
                0,
                "records"
            )
        );
    }

    private static long Version(Tables tables, PlanItemId item) =>
        tables.Count("SELECT version FROM plan_items WHERE id = $id", ("$id", item.Value.ToString("D").ToUpperInvariant()));

    /// <summary>One client with its own record: what was answered, and what it still waits for.</summary>
    private sealed class Client(PlanItemId item)
    {
        private int made;

        public PlanItemId Item => item;

        public int Read { get; private set; } = 1;

        public List<string> Acknowledged { get; } = [];

        public int Retried { get; private set; }

        public (string Title, string Key)? Unanswered { get; private set; }

        public async Task Work(Uri address, Session session, int round)
        {
            try
            {
                using var editor = await Editor.Open(address, session);
                while (true)
                {
                    var title = string.Create(CultureInfo.InvariantCulture, $"round {round} {item} {++made}");
                    Unanswered = (title, Keys.New());
                    await Ask(editor);
                }
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                // The server was killed.
            }
        }

        public async Task Retry(Uri address, Session session)
        {
            if (Unanswered is null)
            {
                return;
            }

            using var editor = await Editor.Open(address, session);
            Retried++;
            await Ask(editor);
        }

        private async Task Ask(Editor editor)
        {
            var (title, key) = Unanswered!.Value;
            var status = await editor.Change(item, Read, title, key);
            if (status != 200)
            {
                throw new InvalidOperationException($"A change was answered with {status}.");
            }

            Acknowledged.Add(title);
            Unanswered = null;
            Read++;
        }
    }
}
