using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Comitia.Bench.Tools;

/// <summary>Where things lie: the checkout, the built program, the data beside the checkout, and folders to work in.</summary>
internal sealed class Workshop
{
    public Workshop()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Comitia.slnx")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The bench runs from inside the checkout: ./do bench.");
        }

        Root = at.FullName;
    }

    public string Root { get; }

    private string Work => Path.Combine(Root, "artifacts", "bench");

    public string Program => Path.Combine(Root, "artifacts", "bin", "App", "release", "comitia.dll");

    public string Data => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", "fr-assemblee"));

    public bool HasData => System.IO.Directory.Exists(Data);

    /// <summary>The data folder with everything imported, made by the import group and kept for the others.</summary>
    public string Loaded => Path.Combine(Work, "loaded");

    /// <summary>An empty folder of that name, on the same disk as everything measured.</summary>
    public string Fresh(string name)
    {
        var folder = Path.Combine(Work, name);
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        return System.IO.Directory.CreateDirectory(folder).FullName;
    }

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return "http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How busy and how big the machine is, for the report.</summary>
    public string Machine()
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        return $"{Environment.ProcessorCount} processors, load {load} at the end, .NET {Environment.Version}";
    }
}
