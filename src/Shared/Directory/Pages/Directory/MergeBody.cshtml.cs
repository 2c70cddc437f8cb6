using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Finds the duplicate of a body, shows both side by side, and makes them one.</summary>
internal sealed class MergeBodyModel(DirectoryPages pages, IDirectory directory) : DirectoryPage
{
    public BodyPageData Kept { get; private set; } = null!;

    public IReadOnlyList<BodyLine> Found { get; private set; } = [];

    /// <summary>The duplicate that was chosen, to look at before it is merged.</summary>
    public BodyPageData? Duplicate { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public async Task<IActionResult> OnGetAsync(BodyId id, BodyId? duplicate, CancellationToken ct) =>
        await Load(id, duplicate, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(BodyId id, BodyId duplicate, CancellationToken ct)
    {
        var result = await Run(new MergeBodies(id, duplicate), ct);
        if (result.Ok)
        {
            Tell(T["directory.merged"]);
            return Redirect(Desk(DirectoryLinks.Body(result.Value)));
        }

        return await Load(id, duplicate, ct) ? Show(result.Refusals) : NotFound();
    }

    private async Task<bool> Load(BodyId id, BodyId? duplicate, CancellationToken ct)
    {
        Kept = (await pages.BodyPage(id, Today, ct))!;
        if (Kept is null || !MayEdit(Kept.Body))
        {
            return false;
        }

        Duplicate = duplicate is { } chosen ? await pages.BodyPage(chosen, Today, ct) : null;
        Found = string.IsNullOrWhiteSpace(Find) ? [] : [.. (await directory.Search(Find, ct)).Where(b => b.Id != Kept.Body.Id)];
        return true;
    }

    internal string Word(Body body) => T.Word(body.Kind);
}
