using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Access.Actions;

internal sealed class DisableAccountAction(Kernel.Office.OfficeDesk desk) : IAction<DisableAccount, Done>
{
    public async Task<Result<Done>> Act(DisableAccount input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.FindAsync<UserAccount>([input.Account], ct) is not { } account)
        {
            return Refusal.NotFound("access.account");
        }

        context.About("user_accounts", account.Id.Value);
        if (account.DisabledAt is not null)
        {
            return Done.Yes;
        }

        if (await LastAdministrator.Is(context.Db, input.Account, desk.Local(context.Now).Date, ct))
        {
            return new Refusal("access.last-administrator", RefusalKind.Conflict);
        }

        account.DisabledAt = context.Now;
        account.Stamp = AccountMaker.NewStamp();
        await Links.Close(context, LinkPurpose.SetPassword, account.Id, ct);
        return Done.Yes;
    }
}

internal sealed class EnableAccountAction : IAction<EnableAccount, Done>
{
    public async Task<Result<Done>> Act(EnableAccount input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.FindAsync<UserAccount>([input.Account], ct) is not { } account)
        {
            return Refusal.NotFound("access.account");
        }

        context.About("user_accounts", account.Id.Value);
        account.DisabledAt = null;
        return Done.Yes;
    }
}
