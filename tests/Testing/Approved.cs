using System.Runtime.CompilerServices;
using Xunit;

namespace Comitia.Testing;

/// <summary>Compares an output with an approved file beside the test; a difference leaves the received one there to look at.</summary>
public static class Approved
{
    public static void Matches(string received, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "approved");
        var approved = Path.Combine(folder, name);
        var text = received.ReplaceLineEndings("\n");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : null;
        if (expected == text)
        {
            return;
        }

        var receivedFile = approved + ".received";
        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedFile, text);
        Assert.Fail($"{name} differs from the approved file. Compare with {receivedFile}; if it is right, move it over the approved one.");
    }
}
