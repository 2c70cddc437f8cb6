using Comitia.Account.Queries;
using Comitia.Account.Rules;
using Comitia.Account.Tables;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Viewers;

namespace Comitia.Account.Actions;

/// <summary>
/// The whole paper of an account, as an action needs it: read inside its transaction, and with nothing withheld, since who may approve
/// does not change what is approved.
/// </summary>
internal sealed class AccountAtHand(IDirectory directory, ISessions sessions, AccountPapers papers)
{
    private static readonly Viewer Everything = Viewer.Operator("account");

    public async Task<(AccountPaper Paper, SessionLine Session)> Read(SessionAccount account, CancellationToken ct)
    {
        var committee =
            await directory.Body(account.Committee, ct)
            ?? throw new InvalidOperationException("An account's committee is no longer in the directory.");
        var session =
            await sessions.Find(account.Session, ct)
            ?? throw new InvalidOperationException("An account's session is no longer in the calendar.");
        return (await papers.Of(committee, session, Everything, ct), session);
    }
}
