using Comitia.Kernel.Viewers;

namespace Comitia.Account.Contracts;

/// <summary>What one may do with session accounts; who may is said once, in AccountModule.</summary>
public static class AccountPermissions
{
    /// <summary>See the account while it is being written.</summary>
    public static readonly Permission Read = new("account.read");

    /// <summary>Begin it and write its prose.</summary>
    public static readonly Permission Edit = new("account.edit");

    /// <summary>Record that a meeting approved it, which publishes it.</summary>
    public static readonly Permission Approve = new("account.approve");
}
