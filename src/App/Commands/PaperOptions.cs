using System.CommandLine;

namespace Comitia.App.Commands;

/// <summary>What the commands share that write a paper of a committee's session.</summary>
internal static class PaperOptions
{
    public static Option<string> Committee() => new("--committee") { Required = true, Description = "The committee's code." };

    public static Option<string> Session() => new("--session") { Required = true, Description = "The session's code." };

    public static Option<string> Format(string formats) => new("--format") { DefaultValueFactory = _ => "json", Description = formats };

    public static Option<string> Language(string languages) =>
        new("--language") { DefaultValueFactory = _ => "en", Description = languages };

    public static Option<string?> Output() => new("--output") { Description = "A file to write into." };

    /// <summary>Writes the paper into the file that was named, else to standard output.</summary>
    public static async Task<int> Put(byte[] content, string? path, CancellationToken ct)
    {
        await using var into = path is not null ? File.Create(path) : Console.OpenStandardOutput();
        await into.WriteAsync(content, ct);
        return 0;
    }
}
