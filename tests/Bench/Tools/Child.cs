using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Comitia.Bench.Tools;

/// <summary>A process of the bench's own, with its memory; ended with the bench at the latest.</summary>
internal sealed class Child : IDisposable
{
    private static readonly ConcurrentDictionary<int, Process> Running = new();
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    static Child() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Running.Values.ToList().ForEach(End);

    private Child(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
        Running[process.Id] = process;
    }

    public static Child Start(string program, IEnumerable<string> arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }

        return new Child(Process.Start(info)!);
    }

    public bool HasEnded => process.HasExited;

    public int ExitCode => process.ExitCode;

    public Task<string> Output => output;

    public Task<string> Errors => errors;

    /// <summary>SIGKILL: as a power cut looks to the process.</summary>
    public void Kill()
    {
        End(process);
        process.WaitForExit();
    }

    public async Task<int> Wait()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Megabytes of a line in /proc: <c>VmRSS</c> now, <c>VmHWM</c> at most so far.</summary>
    public double Memory(string line)
    {
        try
        {
            var found = File.ReadLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status")
                .FirstOrDefault(l => l.StartsWith(line + ":", StringComparison.Ordinal));
            return found is null
                ? 0
                : double.Parse(found.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // it has ended
        }
    }

    /// <summary>Milliseconds of processor that it has taken so far; what others do on the machine does not count.</summary>
    public double Processor()
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    public void Dispose()
    {
        Kill();
        Running.TryRemove(process.Id, out _);
        process.Dispose();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
