using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Says with which account a person signs in; the administrator takes its id from the account's page.</summary>
internal sealed class AccountModel(DirectoryPages pages) : DirectoryPage
{
    public Person Person { get; private set; } = null!;

    /// <summary>The account's id, or the address of its page.</summary>
    [BindProperty]
    public string? Account { get; set; }

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Account = Person.Account?.ToString("N");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PersonId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        var typed = Account?.Trim().TrimEnd('/').Split('/')[^1];
        var known = Guid.TryParse(typed, out var account);
        if (!known && !string.IsNullOrEmpty(typed))
        {
            ModelState.AddModelError("Account", T["directory.account.unreadable"]);
            return Again();
        }

        var result = await Run(new LinkAccount(Person.Id, known ? account : null), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T[known ? "directory.account.done" : "directory.account.ended"]);
        return Redirect(Desk(DirectoryLinks.Person(Person.Id)));
    }

    private async Task<bool> Load(PersonId id, CancellationToken ct)
    {
        Person = (await pages.Person(id, ct))!;
        return Person is not null && Viewer.May(DirectoryPermissions.Link, Kernel.Viewers.Installation.Whole);
    }
}
