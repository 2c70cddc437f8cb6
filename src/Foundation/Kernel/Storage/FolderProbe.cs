namespace Comitia.Kernel.Storage;

/// <summary>Finds out by trying, since rights, mounts and full disks all have their own word: whether this user can write.</summary>
public static class FolderProbe
{
    /// <param name="folder">Where files are made; a file is made and taken away again.</param>
    /// <param name="file">One in it that is to be changed, where it is there already; nothing of it is changed.</param>
    public static bool IsWritable(string folder, string? file)
    {
        var probe = Path.Combine(folder, ".probe");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            if (file is not null && File.Exists(file))
            {
                using var open = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
