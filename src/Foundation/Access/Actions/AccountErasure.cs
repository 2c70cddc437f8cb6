using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;

namespace Comitia.Access.Actions;

/// <summary>The account of a person who is erased by law: closed for good, without name and address.</summary>
internal sealed class AccountErasure(OfficeDesk desk) : IErasureTarget
{
    public async Task<Refusal?> Erase(ActionContext context, ErasedPerson who, CancellationToken ct)
    {
        if (who.Account is not { } id || await context.Db.FindAsync<UserAccount>([new AccountId(id)], ct) is not { } account)
        {
            return null;
        }

        if (await LastAdministrator.Is(context.Db, account.Id, desk.Local(context.Now).Date, ct))
        {
            return new Refusal("access.last-administrator", RefusalKind.Conflict);
        }

        account.Name = who.Name;
        account.Email = $"{account.Id}@erased.invalid"; // RFC 2606: no mail ever goes there
        account.EmailKey = EmailAddress.Key(account.Email);
        account.Folded = AccountMaker.Fold(account.Name, account.Email);
        account.PasswordHash = null;
        account.DisabledAt ??= context.Now;
        account.Stamp = AccountMaker.NewStamp();
        await Links.Close(context, LinkPurpose.SetPassword, account.Id, ct);
        return null;
    }
}
