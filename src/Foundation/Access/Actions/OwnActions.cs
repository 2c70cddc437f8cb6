using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;

namespace Comitia.Access.Actions;

internal sealed class DescribeMyselfAction(AccountMaker maker) : IAction<DescribeMyself, Done>
{
    public async Task<Result<Done>> Act(DescribeMyself input, ActionContext context, CancellationToken ct)
    {
        if (await Own.Account(context, ct) is not { } account)
        {
            return Refusal.Forbidden;
        }

        if (maker.Describing(input.Name, input.Language).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        account.Name = input.Name.Trim();
        account.Folded = AccountMaker.Fold(account.Name, account.Email);
        account.Language = input.Language;
        return Done.Yes;
    }
}

internal sealed class SignOutEverywhereAction : IAction<SignOutEverywhere, Done>
{
    public async Task<Result<Done>> Act(SignOutEverywhere input, ActionContext context, CancellationToken ct)
    {
        if (await Own.Account(context, ct) is not { } account)
        {
            return Refusal.Forbidden;
        }

        account.Stamp = AccountMaker.NewStamp();
        return Done.Yes;
    }
}

internal static class Own
{
    /// <summary>The account that acts, and with it the right to change it; null for nobody and for the operator.</summary>
    public static async Task<UserAccount?> Account(ActionContext context, CancellationToken ct)
    {
        if (
            context.Account is not { } id
            || await context.Db.FindAsync<UserAccount>([new AccountId(id)], ct) is not { DisabledAt: null } account
        )
        {
            return null;
        }

        context.AllowedByOwnRule();
        context.About("user_accounts", id);
        return account;
    }
}
