namespace Comitia.Plan.Tests.Importing;

/// <summary>Real data beside the repository (../shared/data), never part of it.</summary>
internal static class Data
{
    public static string? File(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", name);
            if (System.IO.File.Exists(file))
                return file;
        }
        return null;
    }
}
