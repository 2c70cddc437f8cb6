using System.Diagnostics;

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
            try
            {
                using var answer = await http.GetAsync("/en/sign-in");
                if (answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains("</html>", StringComparison.Ordinal))
                {
                    server.Started = watch.Elapsed;
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
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

    public double Memory() => child.Memory("VmRSS");

    public double Processor() => child.Processor();

    public void Kill() => child.Kill();

    public void Dispose() => child.Dispose();
}
