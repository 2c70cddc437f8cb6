using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;

namespace Comitia.Kernel.Office;

/// <summary>What this installation is: the office's name, its time zone, its first language, and whether it is a demonstration.</summary>
public sealed class InstallationProfile : IVersioned
{
    /// <summary>There is one row.</summary>
    public int Id { get; init; } = 1;

    public LocalText Name { get; set; } = LocalText.Of("en", "Comitia");

    /// <summary>IANA time zone (tz database) in which deadlines end and days begin.</summary>
    public string Zone { get; set; } = "Etc/UTC";

    /// <summary>The language a text is in where nobody says.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Set once by the demonstration's maker, and then said on every page, print and export.</summary>
    public bool Demonstration { get; set; }

    public int Version { get; set; }
}
