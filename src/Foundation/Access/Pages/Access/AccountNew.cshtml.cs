using Comitia.Access.Contracts;
using Comitia.Access.SignIns;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Access.Pages.Access;

/// <summary>An account for somebody, who then sets their password by a link.</summary>
internal sealed class AccountNewModel(Accounts accounts, OfficeDesk desk) : AdministratorPage(AccessPermissions.Accounts)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public void OnGet() => Language = Lang;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var who = new NewAccount(Email ?? string.Empty, Name ?? string.Empty, Language ?? string.Empty);
        var added = await accounts.Add(who, password: null, new Asked(Viewer), ct);
        if (!added.Try(out var account))
        {
            return Show(added.Refusals);
        }

        TempData[AccountModel.LinkSlot] = AccountModel.Kept(account.Account, account.LinkPath!, desk.Now);
        return Redirect(Desk("users/" + account.Account));
    }
}
