using System.Diagnostics;
using Comitia.Testing;

namespace Comitia.Plan.Tests.Files;

/// <summary>Programs of others that open what Comitia writes.</summary>
internal static class OutsideTools
{
    /// <summary>What LibreOffice makes of a file, opened and saved in another format (or in the same).</summary>
    public static byte[] Saved(byte[] file, string format, string into)
    {
        var office = Need.Tool("soffice");
        var folder = System.IO.Directory.CreateTempSubdirectory("comitia-office-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "plan." + format), file);
            var made = Path.Combine(folder, "out", "plan." + into.Split(':')[0]);
            Run(
                office,
                $"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                into,
                "--outdir",
                Path.Combine(folder, "out"),
                Path.Combine(folder, "plan." + format)
            );
            return File.ReadAllBytes(made);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The words of a PDF.</summary>
    public static string Words(byte[] pdf)
    {
        var reader = Need.Tool("pdftotext");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            return Run(reader, "-layout", file, "-");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        return process.WaitForExit(120_000) && process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} did not do it.");
    }
}
