using System.Runtime.CompilerServices;
using Xunit;

namespace Comitia.Testing;

/// <summary>Compares an output with an approved file beside the test; a difference leaves the received one there to look at.</summary>
public static class Approved
{
    public static void Matches(string received, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Beside(test), "approved");
        var approved = Path.Combine(folder, name);
        var text = received.ReplaceLineEndings("\n");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : null;
        if (expected == text)
        {
            return;
        }

        var receivedFile = Keep(approved + ".received", text);
        Assert.Fail($"{name} differs from the approved file. Compare with {receivedFile}; if it is right, move it over the approved one.");
    }

    /// <summary>The test's folder in this checkout, which may be a copy of the one it was built in.</summary>
    private static string Beside(string test)
    {
        var at = test.LastIndexOf("/tests/", StringComparison.Ordinal);
        return Path.Combine(Need.Repository, Path.GetDirectoryName(test[(at + 1)..])!);
    }

    private static string Keep(string file, string text)
    {
        try
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return file;
        }
        catch (UnauthorizedAccessException)
        {
            var elsewhere = Path.Combine(Path.GetTempPath(), Path.GetFileName(file));
            File.WriteAllText(elsewhere, text);
            return elsewhere;
        }
    }
}
