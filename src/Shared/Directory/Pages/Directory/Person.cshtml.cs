using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Comitia.Kernel.Office;
using Comitia.Kernel.Panels;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Directory.Pages.Directory;

/// <summary>A person: where they sit, sat and will sit, and what other capabilities hang on them.</summary>
internal sealed class PersonModel(DirectoryPages pages, IHistory history, OfficeDesk office) : DirectoryPage
{
    private const int Latest = 20;

    public PersonPageData Data { get; private set; } = null!;

    public IReadOnlyList<PanelBlock> Panels { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayLink => Viewer.May(DirectoryPermissions.Link, Kernel.Viewers.Installation.Whole);

    public bool MayErase => Viewer.May(DirectoryPermissions.Erase, Kernel.Viewers.Installation.Whole);

    public string Local(Instant at) => office.Local(at).ToString("d MMMM uuuu, HH:mm", T.Language.Culture);

    public IEnumerable<SeatRow> Now => Data.Seats.Where(s => IsOn(s.Seat));

    public IEnumerable<SeatRow> Other => Data.Seats.Where(s => !IsOn(s.Seat));

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken ct)
    {
        if (await pages.PersonPage(id, ct) is not { } data)
        {
            return NotFound();
        }

        if (data.Person.Id != id)
        {
            return RedirectPermanent(Desk(DirectoryLinks.Person(data.Person.Id)));
        }

        Data = data;
        Panels = await PanelsOf("person", id.Value, ct);
        History = await history.Of(id.Value, T, Latest, ct);
        return Page();
    }

    private bool IsOn(Membership seat) => !(seat.From > Today) && !(seat.To < Today);
}
