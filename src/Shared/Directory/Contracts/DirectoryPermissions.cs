using Comitia.Kernel.Viewers;

namespace Comitia.Directory.Contracts;

/// <summary>
/// Who may do what to the directory. Bodies outside the parliament and people form an address book that every clerk keeps; the
/// parliament's own bodies, and who sits in them, are kept by their own clerk and the administrator, because seats become roles.
/// </summary>
public static class DirectoryPermissions
{
    public static readonly Permission Read = new("directory.read");

    /// <summary>Bodies, people and memberships, of the bodies one is clerk of and of the address book.</summary>
    public static readonly Permission Edit = new("directory.edit");

    /// <summary>Whole-directory imports and exports, and what they left for review.</summary>
    public static readonly Permission Import = new("directory.import");

    /// <summary>Erasing by law what is known of a person, for good.</summary>
    public static readonly Permission Erase = new("directory.erase");

    /// <summary>Linking a person to an account: it gives the account the roles of the person's seats.</summary>
    public static readonly Permission Link = new("directory.link");
}
