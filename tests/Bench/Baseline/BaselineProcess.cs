using System.Text.Json;
using Comitia.Bench.Load;
using Comitia.Bench.Tools;

namespace Comitia.Bench.Baseline;

/// <summary>The baseline as a process of its own, as the product is, with an item for each client.</summary>
internal sealed class BaselineProcess : IAsyncDisposable
{
    private readonly Child child;
    private readonly Uri address;
    private readonly Guid[] items;
    private readonly int[] reads;

    private BaselineProcess(Child child, Uri address, int clients)
    {
        this.child = child;
        this.address = address;
        items = [.. Enumerable.Range(0, clients).Select(_ => Guid.CreateVersion7())];
        reads = [.. Enumerable.Repeat(1, clients)];
    }

    public static async Task<BaselineProcess> Start(string folder, int clients, bool tuned = false)
    {
        var place = Workshop.FreeAddress();
        var process = Child.Start(
            "dotnet",
            [typeof(BaselineProcess).Assembly.Location, "baseline", folder, place, .. tuned ? ["tuned"] : Array.Empty<string>()]
        );
        var made = new BaselineProcess(process, new Uri(place), clients);
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var wire = await Wire.Open(made.address);
                foreach (var item in made.items)
                {
                    await wire.Send(Request("/items/new", new Ask(item, 0, "An item", "")));
                }

                return made;
            }
            catch (System.Net.Sockets.SocketException) when (tries < 400 && !process.HasEnded)
            {
                await Task.Delay(50);
            }
        }
    }

    public Task<Measured> Load(int seconds) =>
        Clientele.Of(
            items.Length,
            seconds,
            async client =>
            {
                var wire = await Wire.Open(address);
                return async _ =>
                {
                    var read = reads[client];
                    var (status, _) = await wire.Send(
                        Request("/items", new Ask(items[client], read, $"Client {client}, change {read}", Keys.New()))
                    );
                    reads[client] += status == 200 ? 1 : 0;
                    return status;
                };
            }
        );

    public ValueTask DisposeAsync()
    {
        child.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Request(string path, Ask ask) =>
        Wire.Request("POST", path, "Content-Type: application/json\r\n", JsonSerializer.Serialize(ask, JsonSerializerOptions.Web));
}
