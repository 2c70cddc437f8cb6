using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>All bodies, found by the beginnings of words, by kind, and by whether they still exist.</summary>
internal sealed class BodiesModel(DirectoryLists lists) : DirectoryPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public BodyKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public BodyFilter Shown { get; set; }

    public ListPage<BodyRow> List { get; private set; } = null!;

    public async Task OnGetAsync(int part, CancellationToken ct) =>
        List = await lists.Bodies(Find, Kind, Shown, Math.Clamp(part, 1, 10_000), T, Today, ct);

    /// <summary>This list with something else chosen; the search and the rest stay.</summary>
    public string With(BodyFilter show, BodyKind? kind, int number = 1) =>
        Desk(DirectoryLinks.Bodies) + $"?find={Uri.EscapeDataString(Find ?? string.Empty)}&show={show}&kind={kind}&part={number}";
}
