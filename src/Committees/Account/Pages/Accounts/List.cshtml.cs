using Comitia.Account.Contracts;
using Comitia.Account.Queries;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Account.Pages.Accounts;

/// <summary>The accounts this viewer may see, and the beginning of a new one.</summary>
internal sealed class ListModel(AccountQueries accounts, IDirectory directory, ISessions sessions) : DeskPage
{
    public IReadOnlyList<AccountLine> Lines { get; private set; } = [];

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    /// <summary>The session of today, or else the one an account is most likely begun for.</summary>
    public SessionId? Current { get; private set; }

    /// <summary>Committees whose account this viewer may write.</summary>
    public IReadOnlyList<BodyLine> Committees { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(BodyId committee, SessionId session, CancellationToken ct)
    {
        var result = await Run(new OpenAccount(committee, session), ct);
        if (result.Ok && await directory.Body(committee, ct) is { } body && await sessions.Find(session, ct) is { } line)
        {
            return Redirect(Desk(AccountLinks.Account(body.Code, line.Code)));
        }

        await Load(ct);
        return Show(result.Refusals);
    }

    private async Task Load(CancellationToken ct)
    {
        Lines = await accounts.All(Viewer, ct);
        Sessions = await sessions.All(ct);
        Current = (await sessions.On(Today, ct))?.Id;
        Committees = [.. (await directory.Committees(Today, ct)).Where(c => Viewer.May(AccountPermissions.Edit, BodyScope.Record(c.Id)))];
    }
}
