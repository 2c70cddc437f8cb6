using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Kernel.Office;
using Comitia.Kernel.Panels;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Directory.Pages.Directory;

/// <summary>A body: its facts, who sits in it on a day, who sat before and will sit after, what other capabilities hang on it.</summary>
internal sealed class BodyModel(DirectoryPages pages, IHistory history, OfficeDesk office) : DirectoryPage
{
    private const int Latest = 20;

    public BodyPageData Data { get; private set; } = null!;

    /// <summary>The day whose members are shown, as typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public LocalDate OnDay { get; private set; }

    public IReadOnlyList<PanelBlock> Panels { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool Editable => MayEdit(Data.Body);

    public string Local(Instant at) => office.Local(at).ToString("d MMMM uuuu, HH:mm", T.Language.Culture);

    public async Task<IActionResult> OnGetAsync(BodyId id, CancellationToken ct)
    {
        OnDay = Typed(On, "On") ?? Today;
        if (await pages.BodyPage(id, OnDay, ct) is not { } data)
        {
            return NotFound();
        }

        if (data.Body.Id != id)
        {
            return RedirectPermanent(Desk(DirectoryLinks.Body(data.Body.Id)));
        }

        Data = data;
        Panels = await PanelsOf("body", id.Value, ct);
        History = await history.Of(id.Value, T, Latest, ct);
        return ModelState.IsValid ? Page() : Again();
    }

    public async Task<IActionResult> OnPostReopenAsync(BodyId id, CancellationToken ct)
    {
        var result = await Run(new ReopenBody(id), ct);
        if (result.Ok)
        {
            Tell(T["directory.reopened"]);
            return Redirect(Desk(DirectoryLinks.Body(id)));
        }

        await OnGetAsync(id, ct);
        return Data is null ? NotFound() : Show(result.Refusals);
    }
}
