using Comitia.Kernel.Viewers;

namespace Comitia.Access.Contracts;

/// <summary>Roles that Access declares. Codes stand in grants and approved files: they never change.</summary>
public static class AccessRoles
{
    public const string Administrator = "administrator";
}

/// <summary>What Access guards.</summary>
public static class AccessPermissions
{
    /// <summary>Add, disable and enable accounts, make their links, give and end roles.</summary>
    public static readonly Permission Accounts = new("access.accounts");

    /// <summary>Say what the installation is called, its zone and its first language.</summary>
    public static readonly Permission Installation = new("access.installation");
}
