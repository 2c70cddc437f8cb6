using Comitia.Account.Outputs;
using Comitia.Account.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Account.Pages.Accounts;

/// <summary>The account as a paper to print: as it stands, or a version as it was approved.</summary>
internal sealed class PrintModel(AccountQueries accounts) : AccountDeskPage(accounts)
{
    /// <summary>The version shown; null for the account as it stands.</summary>
    public int? Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(string committee, string session, int? number, CancellationToken ct)
    {
        if (!await Load(committee, session, ct))
        {
            return NotFound();
        }

        if (number is null)
        {
            return Page();
        }

        if (Data.Versions.FirstOrDefault(v => v.Number == number) is not { } version)
        {
            return NotFound();
        }

        Number = number;
        Sheet = new PaperSheet(Data, T, Office.Profile, version);
        return Page();
    }
}
