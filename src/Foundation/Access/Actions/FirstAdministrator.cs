using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Actions;

/// <summary>Opens the way in while there is no administrator; only the program itself does, at its start. False where there is one.</summary>
internal sealed record OpenFirstLink(byte[] Hash) : IInput<bool>;

internal sealed class OpenFirstLinkAction(OfficeDesk desk) : IAction<OpenFirstLink, bool>
{
    public async Task<Result<bool>> Act(OpenFirstLink input, ActionContext context, CancellationToken ct)
    {
        if (!context.Viewer.IsOperator)
        {
            return Refusal.Forbidden;
        }

        context.AllowedByOwnRule();
        if (await context.Db.Administrators(desk.Local(context.Now).Date).AnyAsync(ct))
        {
            return false;
        }

        await Links.Close(context, LinkPurpose.FirstAdministrator, account: null, ct);
        context.Db.Add(Links.ForFirst(context, input.Hash));
        return true;
    }
}

/// <summary>Makes the first administrator by the one-time link; the password comes hashed.</summary>
internal sealed record MakeFirstAdministrator(byte[] LinkHash, string Email, string Name, string Language, string PasswordHash)
    : IInput<AccountId>;

internal sealed class MakeFirstAdministratorAction(AccountMaker maker, OfficeDesk desk) : IAction<MakeFirstAdministrator, AccountId>
{
    public async Task<Result<AccountId>> Act(MakeFirstAdministrator input, ActionContext context, CancellationToken ct)
    {
        context.AllowedByOwnRule(); // whoever holds the link that the program printed
        var today = desk.Local(context.Now).Date;
        if (await Links.Open(context, LinkPurpose.FirstAdministrator, input.LinkHash, ct) is null)
        {
            return Links.Shut;
        }

        if (await context.Db.Administrators(today).AnyAsync(ct))
        {
            return Links.Shut;
        }

        var made = await maker.Make(context, input.Email, input.Name, input.Language, ct);
        if (!made.Try(out var account))
        {
            return made.As<AccountId>();
        }

        account.PasswordHash = input.PasswordHash;
        context.Db.Add(
            new RoleGrant
            {
                Id = context.NewId<GrantId>(),
                Account = account.Id,
                Role = AccessRoles.Administrator,
                Scope = string.Empty,
                From = today,
                Given = context.Now,
            }
        );
        context.About("user_accounts", account.Id.Value);
        return account.Id;
    }
}
