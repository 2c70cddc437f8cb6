using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Finds the duplicate of a person, shows both side by side, and makes them one.</summary>
internal sealed class MergePersonModel(DirectoryPages pages, IDirectory directory) : DirectoryPage
{
    public PersonPageData Kept { get; private set; } = null!;

    public PersonPageData? Duplicate { get; private set; }

    public IReadOnlyList<PersonLine> Found { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public async Task<IActionResult> OnGetAsync(PersonId id, PersonId? duplicate, CancellationToken ct) =>
        await Load(id, duplicate, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(PersonId id, PersonId duplicate, CancellationToken ct)
    {
        var result = await Run(new MergePeople(id, duplicate), ct);
        if (result.Ok)
        {
            Tell(T["directory.merged"]);
            return Redirect(Desk(DirectoryLinks.Person(result.Value)));
        }

        return await Load(id, duplicate, ct) ? Show(result.Refusals) : NotFound();
    }

    private async Task<bool> Load(PersonId id, PersonId? duplicate, CancellationToken ct)
    {
        Kept = (await pages.PersonPage(id, ct))!;
        if (Kept is null || !MayAdd)
        {
            return false;
        }

        Duplicate = duplicate is { } chosen ? await pages.PersonPage(chosen, ct) : null;
        Found = string.IsNullOrWhiteSpace(Find) ? [] : [.. (await directory.SearchPeople(Find, ct)).Where(p => p.Id != Kept.Person.Id)];
        return true;
    }
}
