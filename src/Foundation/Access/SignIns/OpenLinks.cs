using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Access.Tables;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Access.SignIns;

/// <summary>Whether a link opens now, before its form is shown; the action asks again.</summary>
internal static class OpenLinks
{
    public static Task<bool> First(ComitiaDb db, string token, Instant now, CancellationToken ct)
    {
        var hash = OneTimeSecret.Hash(token);
        return db.Set<OneTimeLink>()
            .AnyAsync(l => l.Hash == hash && l.Purpose == LinkPurpose.FirstAdministrator && l.Used == null && l.Expires > now, ct);
    }

    /// <summary>The account whose password the link sets; null when it does not open.</summary>
    public static Task<LinkedAccount?> Password(ComitiaDb db, string token, Instant now, CancellationToken ct)
    {
        var hash = OneTimeSecret.Hash(token);
        return db.Set<OneTimeLink>()
            .Where(l => l.Hash == hash && l.Purpose == LinkPurpose.SetPassword && l.Used == null && l.Expires > now)
            .Join(
                db.Accounts().Where(a => a.DisabledAt == null),
                l => l.Account,
                a => a.Id,
                (l, a) => new LinkedAccount(a.Id, a.Email, a.Name)
            )
            .SingleOrDefaultAsync(ct);
    }
}

internal sealed record LinkedAccount(AccountId Id, string Email, string Name);
