using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Comitia.Bench.Tools;

/// <summary>The program as people run it: a process in Release on a port of its own.</summary>
internal sealed class Server : IDisposable
{
    private readonly Child child;

    private Server(Child child, Uri address)
    {
        this.child = child;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answered sign-in page.</summary>
    public TimeSpan Started { get; private set; }

    public static async Task<Server> Start(Workshop shop, string data)
    {
        var address = Workshop.FreeAddress();
        var watch = Stopwatch.StartNew();
        var process = Child.Start("dotnet", [shop.Program, "serve", "--urls", address, "--data", data], ("COMITIA_MEASURED", "1"));
        var server = new Server(process, new Uri(address));
        using var http = new HttpClient { BaseAddress = server.Address };
        while (true)
        {
            if (await Listens(server.Address))
            {
                using var answer = await http.GetAsync("/en/sign-in");
                if (answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains("</html>", StringComparison.Ordinal))
                {
                    server.Started = watch.Elapsed;
                    return server;
                }
            }

            if (process.HasEnded || watch.Elapsed > TimeSpan.FromMinutes(1))
            {
                var errors = process.HasEnded ? await process.Errors : "no answer within a minute";
                server.Dispose();
                throw new InvalidOperationException("The server did not start: " + errors);
            }

            await Task.Delay(5);
        }
    }

    /// <summary>A connection refused is no exception here: those, a hundred times a second, took a core from the program that starts.</summary>
    private static async Task<bool> Listens(Uri address)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var attempt = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(address.Host), address.Port) };
        var answered = new TaskCompletionSource();
        attempt.Completed += (_, _) => answered.TrySetResult();
        if (socket.ConnectAsync(attempt))
        {
            await answered.Task;
        }

        return attempt.SocketError == SocketError.Success;
    }

    public double Memory() => child.Memory("VmRSS");

    public double Processor() => child.Processor();

    public void Kill() => child.Kill();

    public void Dispose() => child.Dispose();
}
