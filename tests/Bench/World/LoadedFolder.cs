using Comitia.Bench.Tools;

namespace Comitia.Bench.World;

/// <summary>A copy of the imported folder to work on; imports it first where the import group has not run.</summary>
internal static class LoadedFolder
{
    public static async Task<string> Ensure(Bench bench)
    {
        var source = Path.Combine(bench.Shop.Loaded, "comitia.db");
        if (!File.Exists(source))
        {
            bench.Say("Importing fr-assemblee first, because the import group has not run.");
            var folder = bench.Shop.Fresh("loaded");
            using var child = Child.Start(
                "dotnet",
                [bench.Shop.Program, "import", "assemblee-nationale", bench.Shop.Data, "--data", folder, "--json"]
            );
            if (await child.Wait() != 0)
            {
                throw new InvalidOperationException("The import failed: " + await child.Errors);
            }
        }

        var copy = bench.Shop.Fresh("pages");
        foreach (var file in System.IO.Directory.EnumerateFiles(bench.Shop.Loaded, "comitia.db*"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }
}
