using Comitia.Account.Contracts;
using Comitia.Account.Outputs;
using Comitia.Account.Queries;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Account.Pages.Accounts;

/// <summary>One account: its figures, each of which opens its rows; its prose; the plan item by item; its versions and files.</summary>
internal sealed class AccountModel(AccountQueries accounts, AccountFiles files) : AccountDeskPage(accounts)
{
    public async Task<IActionResult> OnGetAsync(string committee, string session, CancellationToken ct) =>
        await Load(committee, session, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(string committee, string session, string format, CancellationToken ct)
    {
        if (!AccountFiles.Formats.Contains(format, StringComparer.Ordinal) || !await Load(committee, session, ct))
        {
            return NotFound();
        }

        var file = files.Of(Data, format, Lang);
        return File(file.Content, file.MediaType, file.FileName);
    }

    public async Task<IActionResult> OnPostBeginAsync(string committee, string session, CancellationToken ct)
    {
        if (!await Load(committee, session, ct))
        {
            return NotFound();
        }

        var result = await Run(new OpenAccount(Data.Committee.Id, Data.Session.Id), ct);
        return result.Ok ? Redirect(Desk(AccountLinks.Of(Paper))) : Show(result.Refusals);
    }
}
