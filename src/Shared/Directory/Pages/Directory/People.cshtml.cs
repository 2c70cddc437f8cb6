using Comitia.Directory.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>All people, found by the beginnings of their names.</summary>
internal sealed class PeopleModel(DirectoryLists lists) : DirectoryPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>Only those known by a mere reference.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Placeholders { get; set; }

    public ListPage<PersonRow> List { get; private set; } = null!;

    public async Task OnGetAsync(int part, CancellationToken ct) =>
        List = await lists.People(Find, Placeholders, Math.Clamp(part, 1, 10_000), Lang, Today, ct);

    public string With(bool placeholders, int number = 1) =>
        Desk(DirectoryLinks.People)
        + $"?find={Uri.EscapeDataString(Find ?? string.Empty)}&placeholders={(placeholders ? "true" : "false")}&part={number}";
}
