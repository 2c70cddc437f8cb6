using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Web;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Plan.Pages.Plan;

/// <summary>Evidence that a clerk writes by hand: a letter, a document, an activity that Comitia keeps no record of.</summary>
internal sealed class EvidenceModel(PlanQueries plans, IWrittenDates dates) : DeskPage
{
    public ItemPageData Data { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public EvidenceKind Kind { get; set; } = EvidenceKind.Document;

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    public async Task<IActionResult> OnGetAsync(PlanItemId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(PlanItemId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var read = string.IsNullOrWhiteSpace(Date)
            ? new Refusal("plan.evidence-date")
            : dates.Read(Date, Data.Session.From, Data.Session.To);
        if (!read.Try(out var date))
        {
            return Show([.. read.Refusals.Select(r => r.At("Date"))]);
        }

        var title = string.IsNullOrWhiteSpace(Title) ? LocalText.Empty : LocalText.Of(Lang, Title.Trim());
        var standing = date > Today ? EvidenceStanding.Expected : EvidenceStanding.Happened;
        var result = await Run(
            new RecordEvidence(id, Kind, null, date, title, standing, string.IsNullOrWhiteSpace(Link) ? null : Link.Trim()),
            ct
        );
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["plan.evidence.recorded", ("date", dates.Echo(date, T))]);
        return Redirect(Desk(PlanLinks.Item(id)));
    }

    private async Task<bool> Load(PlanItemId id, CancellationToken ct)
    {
        if (await plans.Item(id, Viewer, ct) is not { } data || !Viewer.May(PlanPermissions.Evidence, data.Plan))
        {
            return false;
        }

        Data = data;
        return true;
    }
}
