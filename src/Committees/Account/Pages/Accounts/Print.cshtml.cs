using Comitia.Account.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Account.Pages.Accounts;

/// <summary>The account as a paper to print: as it stands, or a version as it was approved.</summary>
internal sealed class PrintModel(AccountQueries accounts) : AccountDeskPage(accounts)
{
    public async Task<IActionResult> OnGetAsync(string committee, string session, int? number, CancellationToken ct) =>
        await Load(committee, session, ct) && (number is not { } version || ShowVersion(version)) ? Page() : NotFound();
}
