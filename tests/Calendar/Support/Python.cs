using System.ComponentModel;
using System.Diagnostics;

namespace Comitia.Calendar.Tests.Support;

/// <summary>Runs a script of the tests with python3, or reports the test skipped where there is none.</summary>
internal static class Python
{
    public static string[] LinesOrSkip(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.Should().Be(0, errors.GetAwaiter().GetResult());
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not installed; the independent count needs it.");
            throw;
        }
    }
}
