using System.Diagnostics;
using System.Text.Json;

namespace Comitia.App.Tests;

/// <summary>The program's command line, run as people run it: in a process of its own, with a data folder of its own.</summary>
internal sealed class CommandLineProgram : IDisposable
{
    public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("comitia-cli-").FullName;

    public string Data => Path.Combine(Folder, "data");

    /// <summary>Settings in the environment of the commands.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs a command to its end.</summary>
    public async Task<Ended> Run(string arguments, string? input = null)
    {
        using var process = Start(arguments);
        if (input is not null)
        {
            await process.StandardInput.WriteLineAsync(input);
        }

        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a command; arguments are separated by blanks, <c>{data}</c> is the data folder.</summary>
    public Process Start(string arguments)
    {
        var start = new ProcessStartInfo(DotNet())
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "comitia.dll"));
        foreach (var argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            start.ArgumentList.Add(argument.Replace("{data}", Data, StringComparison.Ordinal));
        }

        start.Environment["LANG"] = "C.UTF-8";
        foreach (var own in start.Environment.Keys.Where(k => k.StartsWith("COMITIA_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(own);
        }

        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public string File(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public void Dispose()
    {
        if (System.IO.Directory.Exists(Data) && !OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        System.IO.Directory.Delete(Folder, recursive: true);
    }

    private static string DotNet() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
            ? path
            : Path.Combine(Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? root : "/usr/bin", "dotnet");
}

/// <summary>How a command ended.</summary>
internal sealed record Ended(int Code, string Output, string Error)
{
    /// <summary>Standard output as the one JSON value that it must be.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
