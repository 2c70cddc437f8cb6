using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Says on which day a body ceases.</summary>
internal sealed class CloseBodyModel(DirectoryPages pages) : DirectoryPage
{
    public Body Body { get; private set; } = null!;

    [BindProperty]
    public string? LastDay { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public async Task<IActionResult> OnGetAsync(BodyId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Version = Body.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(BodyId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        var day = Typed(LastDay, "LastDay");
        if (day is null)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddModelError("LastDay", T["directory.last-day.missing"]);
            }

            return Again();
        }

        var result = await Run(new CloseBody(id, day.Value, Version), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["directory.closed"], Desk(DirectoryLinks.Body(id)) + "?handler=Reopen");
        return Redirect(Desk(DirectoryLinks.Body(id)));
    }

    private async Task<bool> Load(BodyId id, CancellationToken ct)
    {
        Body = (await pages.Body(id, ct))!;
        return Body is not null && MayEdit(Body);
    }
}
