using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Access.Actions;

/// <summary>An installation is never left without one who can administer it: another must be able to sign in, with a role that stays open.</summary>
internal static class LastAdministrator
{
    /// <summary>Whether this account is an administrator today and no other account would remain. Inside an action only: it holds on to the one that remains.</summary>
    public static async Task<bool> Is(ComitiaDb db, AccountId account, LocalDate today, CancellationToken ct)
    {
        var whole = db.Grants().InForce(today).Where(g => g.Role == AccessRoles.Administrator && g.Scope == string.Empty);
        if (!await whole.AnyAsync(g => g.Account == account, ct))
        {
            return false;
        }

        var others = whole.Where(g => g.Account != account && g.To == null).Select(g => g.Account);
        var stays = await db.Accounts()
            .OrderBy(a => a.Id)
            .FirstOrDefaultAsync(a => a.DisabledAt == null && a.PasswordHash != null && others.Contains(a.Id), ct);
        if (stays is null)
        {
            return true;
        }

        stays.Version++; // two who close each other at the same moment meet here, and one is refused
        return false;
    }
}
