using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Erasure by law: says what goes and what stays, and asks for the reason and for the name once more.</summary>
internal sealed class ErasePersonModel(DirectoryPages pages) : DirectoryPage
{
    public Person Person { get; private set; } = null!;

    [BindProperty]
    public string? Confirm { get; set; }

    /// <summary>What was typed as the reason, kept when it was refused.</summary>
    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(PersonId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Reason = Request.Form["_reason"];
        var result = await Run(new ErasePerson(id, Confirm), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["directory.erase.done"]);
        return Redirect(Desk(DirectoryLinks.Person(result.Value)));
    }

    private async Task<bool> Load(PersonId id, CancellationToken ct)
    {
        if (!Viewer.May(DirectoryPermissions.Erase, Installation.Whole) || await pages.PersonPage(id, ct) is not { } data)
        {
            return false;
        }

        Person = data.Person;
        return true;
    }
}
