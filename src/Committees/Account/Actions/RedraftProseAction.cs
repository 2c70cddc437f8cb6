using Comitia.Account.Contracts;
using Comitia.Account.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Account.Actions;

/// <summary>See <see cref="RedraftProse"/>. What was written stays in the audit.</summary>
internal sealed class RedraftProseAction : IAction<RedraftProse, int>
{
    public async Task<Result<int>> Act(RedraftProse input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadAccount(input.Account, ct) is not { } account)
        {
            return Refusal.NotFound("account");
        }

        if (context.Denied(account) is { } no)
        {
            return no;
        }

        var part = await context
            .Db.AccountParts.AsTracking()
            .FirstOrDefaultAsync(p => p.AccountId == account.Id && p.Key == input.Part, ct);
        if (part is null)
        {
            return 0;
        }

        if (ActionContext.Outdated(part, input.Read) is { } outdated)
        {
            return outdated;
        }

        context.Db.Remove(part);
        account.Amended = account.ApprovedVersion > 0;
        context.About("account", account.Id.Value);
        return 0;
    }
}
