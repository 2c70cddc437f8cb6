using Xunit;

namespace Comitia.Testing;

/// <summary>
/// What a test needs beside .NET. Where it is absent the test shows as skipped, with the reason; in CI an absent tool fails, absent
/// data (../shared/data) is skipped everywhere.
/// </summary>
public static class Need
{
    private static bool InCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal);

    /// <summary>A program; its full path.</summary>
    public static string Tool(string name)
    {
        var path = Find(name);
        if (path is null && InCi)
        {
            throw new InvalidOperationException($"CI must have {name}: the test's own set-up (./do test) installs it.");
        }

        Assert.SkipWhen(path is null, $"{name} is not installed.");
        return path!;
    }

    /// <summary>A file or folder of the data beside the repository.</summary>
    public static string Data(string relative)
    {
        var path = Path.Combine(Repository, "..", "shared", "data", relative);
        Assert.SkipUnless(File.Exists(path) || System.IO.Directory.Exists(path), $"../shared/data/{relative} is not here.");
        return Path.GetFullPath(path);
    }

    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(':')
            .Concat(PostgresFolders())
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>The root of the checkout.</summary>
    public static string Repository { get; } = FindRepository();

    private static string FindRepository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Comitia.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("The tests run from inside the checkout.");
    }

    private static IEnumerable<string> PostgresFolders() =>
        System.IO.Directory.Exists("/usr/lib/postgresql")
            ? System
                .IO.Directory.EnumerateDirectories("/usr/lib/postgresql")
                .OrderDescending(StringComparer.Ordinal)
                .Select(v => Path.Combine(v, "bin"))
            : [];
}
