namespace Comitia.Calendar.Tests.Support;

/// <summary>Real data for trying things, in a folder shared/data beside the repository; absent on most machines.</summary>
internal static class SharedData
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder, or the test reports itself skipped with the reason.</summary>
    public static string FolderOrSkip(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", name));
        Assert.SkipUnless(System.IO.Directory.Exists(folder), $"No data folder ../shared/data/{name} beside the repository.");
        return folder;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Comitia.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Comitia.slnx was not found above the test's folder.");
    }
}
