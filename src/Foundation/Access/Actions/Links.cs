using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Actions;

/// <summary>One-time links inside an action: make, close, open once.</summary>
internal static class Links
{
    /// <summary>One answer for a link that never was, was used, was replaced or has run out: it tells a guesser nothing.</summary>
    public static readonly Refusal Shut = new("access.link-shut", RefusalKind.NotFound);

    public static OneTimeLink ForPassword(ActionContext context, AccountId account, byte[] hash) =>
        Make(context, LinkPurpose.SetPassword, account, hash, OneTimeSecret.PasswordOpens);

    public static OneTimeLink ForFirst(ActionContext context, byte[] hash) =>
        Make(context, LinkPurpose.FirstAdministrator, account: null, hash, OneTimeSecret.FirstOpens);

    /// <summary>Closes all open links of this purpose (and account).</summary>
    public static async Task Close(ActionContext context, LinkPurpose purpose, AccountId? account, CancellationToken ct)
    {
        var open = await context
            .Db.Set<OneTimeLink>()
            .Where(l => l.Purpose == purpose && l.Account == account && l.Used == null && l.Expires > context.Now)
            .ToListAsync(ct);
        open.ForEach(l => l.Expires = context.Now);
    }

    /// <summary>The link if it opens now, used from here on.</summary>
    public static async Task<OneTimeLink?> Open(ActionContext context, LinkPurpose purpose, byte[] hash, CancellationToken ct)
    {
        var link = await context.Db.Set<OneTimeLink>().SingleOrDefaultAsync(l => l.Hash == hash && l.Purpose == purpose, ct);
        if (link?.OpensAt(context.Now) != true)
        {
            return null;
        }

        link.Used = context.Now;
        return link;
    }

    private static OneTimeLink Make(ActionContext context, LinkPurpose purpose, AccountId? account, byte[] hash, NodaTime.Duration opens) =>
        new()
        {
            Id = Ids.NewGuid(context.Now),
            Purpose = purpose,
            Hash = hash,
            Account = account,
            Created = context.Now,
            Expires = context.Now + opens,
        };
}
