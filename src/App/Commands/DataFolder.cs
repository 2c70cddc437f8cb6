using System.Globalization;
using Comitia.App.Hosting;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;

namespace Comitia.App.Commands;

/// <summary>What the doctor looks at in the data folder: whether it can be written, who else can read it, how much room there is.</summary>
internal static class DataFolder
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private const long Little = 500L << 20;

    public static List<Finding> Examine(HostSettings settings, Say say)
    {
        var found = new List<Finding>();
        if (!System.IO.Directory.Exists(settings.Data))
        {
            found.Add(new Finding("data", settings.Data, settings.PostgreSql is null ? say["doctor.not-there"] : null));
            return found;
        }

        found.Add(
            new Finding(
                "data",
                settings.Data,
                FolderProbe.IsWritable(settings.Data, settings.PostgreSql is null ? settings.SqliteFile : null)
                    ? null
                    : say["doctor.not-writable"]
            )
        );
        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(settings.Data);
            found.Add(
                new Finding(
                    "data mode",
                    Convert.ToString((int)mode, 8),
                    (mode & Others) != UnixFileMode.None ? say["doctor.open-folder"] : null
                )
            );
        }

        var room = new DriveInfo(settings.Data).AvailableFreeSpace;
        found.Add(
            new Finding(
                "free space",
                (room >> 20).ToString(CultureInfo.InvariantCulture) + " MB",
                room < Little ? say["doctor.little-room"] : null
            )
        );
        return found;
    }
}
