using Comitia.Account.Contracts;
using Comitia.Account.Tables;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;

namespace Comitia.Account.Actions;

/// <summary>See <see cref="OpenAccount"/>.</summary>
internal sealed class OpenAccountAction(IDirectory directory, ISessions sessions) : IAction<OpenAccount, SessionAccountId>
{
    public async Task<Result<SessionAccountId>> Act(OpenAccount input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(BodyScope.Record(input.Committee)) is { } no)
        {
            return no;
        }

        if (await directory.Body(input.Committee, ct) is null)
        {
            return new Refusal("account.no-committee", RefusalKind.NotFound);
        }

        if (await sessions.Find(input.Session, ct) is null)
        {
            return new Refusal("account.no-session", RefusalKind.NotFound);
        }

        if (await context.Db.FindAccount(input.Committee, input.Session, ct) is { } there)
        {
            return there.Id;
        }

        var account = new SessionAccount
        {
            Id = context.NewId<SessionAccountId>(),
            Committee = input.Committee,
            Session = input.Session,
        };
        context.Db.Add(account);
        context.About("account", account.Id.Value);
        return account.Id;
    }
}
