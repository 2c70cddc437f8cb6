using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Access.Actions;

internal sealed class AddAccountAction(AccountMaker maker) : IAction<AddAccount, AccountId>
{
    public async Task<Result<AccountId>> Act(AddAccount input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var made = await maker.Make(context, input.Email, input.Name, input.Language, ct);
        if (!made.Try(out var account))
        {
            return made.As<AccountId>();
        }

        context.About("user_accounts", account.Id.Value);
        return account.Id;
    }
}

/// <summary>An account with its secret, already hashed, and its first role: one commit. Not for programs outside.</summary>
internal sealed record AddAccountWithSecret(NewAccount Who, string? PasswordHash, byte[]? LinkHash) : IInput<AccountId>;

internal sealed class AddAccountWithSecretAction : IAction<AddAccountWithSecret, AccountId>
{
    public async Task<Result<AccountId>> Act(AddAccountWithSecret input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var added = await context.Inner(new AddAccount(input.Who.Email, input.Who.Name, input.Who.Language), ct);
        if (!added.Try(out var id))
        {
            return added;
        }

        context.About("user_accounts", id.Value);
        var account = (await context.Db.FindAsync<UserAccount>([id], ct))!;
        account.PasswordHash = input.PasswordHash;
        if (input.LinkHash is { } hash)
        {
            context.Db.Add(Links.ForPassword(context, id, hash));
        }

        if (string.IsNullOrEmpty(input.Who.Role))
        {
            return id;
        }

        var given = await context.Inner(new GiveGrant(id, input.Who.Role, input.Who.Scope), ct);
        return given.Ok ? id : given.As<AccountId>();
    }
}
