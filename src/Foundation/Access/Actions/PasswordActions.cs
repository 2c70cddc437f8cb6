using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Actions;

/// <summary>Replaces one's own password; the old one was compared before, outside the gate, and must still be the stored one.</summary>
internal sealed record ChangePassword(string OldHash, string NewHash) : IInput<Done>;

internal sealed class ChangePasswordAction : IAction<ChangePassword, Done>
{
    public async Task<Result<Done>> Act(ChangePassword input, ActionContext context, CancellationToken ct)
    {
        if (await Own.Account(context, ct) is not { } account)
        {
            return Refusal.Forbidden;
        }

        if (account.PasswordHash != input.OldHash)
        {
            return new Refusal("access.password-wrong").At("Current");
        }

        await Passwords.Set(context, account, input.NewHash, ct);
        return Done.Yes;
    }
}

/// <summary>Sets a password by a one-time link.</summary>
internal sealed record SetPasswordByLink(byte[] LinkHash, string NewHash) : IInput<AccountId>;

internal sealed class SetPasswordByLinkAction : IAction<SetPasswordByLink, AccountId>
{
    public async Task<Result<AccountId>> Act(SetPasswordByLink input, ActionContext context, CancellationToken ct)
    {
        context.AllowedByOwnRule(); // whoever was handed the link
        if (
            await Links.Open(context, LinkPurpose.SetPassword, input.LinkHash, ct) is not { Account: { } id }
            || await context.Db.FindAsync<UserAccount>([id], ct) is not { DisabledAt: null } account
        )
        {
            return Links.Shut;
        }

        await Passwords.Set(context, account, input.NewHash, ct);
        return id;
    }
}

/// <summary>Makes a link by which the owner sets a password; earlier ones are closed.</summary>
internal sealed record MakePasswordLink(AccountId Account, byte[] Hash) : IInput<Done>;

internal sealed class MakePasswordLinkAction : IAction<MakePasswordLink, Done>
{
    public async Task<Result<Done>> Act(MakePasswordLink input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.FindAsync<UserAccount>([input.Account], ct) is not { } account)
        {
            return Refusal.NotFound("access.account");
        }

        if (account.DisabledAt is not null)
        {
            return new Refusal("access.account-disabled", RefusalKind.Conflict);
        }

        context.About("user_accounts", account.Id.Value);
        await Links.Close(context, LinkPurpose.SetPassword, input.Account, ct);
        context.Db.Add(Links.ForPassword(context, input.Account, input.Hash));
        return Done.Yes;
    }
}

internal static class Passwords
{
    /// <summary>A new password ends every session, shuts open links and lifts a pause: its setter has shown who they are.</summary>
    public static async Task Set(ActionContext context, UserAccount account, string hash, CancellationToken ct)
    {
        account.PasswordHash = hash;
        account.Stamp = AccountMaker.NewStamp();
        await Links.Close(context, LinkPurpose.SetPassword, account.Id, ct);
        var state = await context.Db.Set<SignInState>().SingleAsync(s => s.Account == account.Id, ct);
        (state.Failures, state.LastFailure, state.PausedUntil) = (0, null, null);
        context.About("user_accounts", account.Id.Value);
        context.Note("password", account.Id.Value, before: null, """{"Password":"set"}""");
    }
}
