using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>The strategic directions of a plan.</summary>
internal sealed class ObjectivesModel(PlanQueries plans) : DeskPage
{
    public PlanPageData Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        WorkPlanId id,
        string? objective,
        Dictionary<string, string?> title,
        bool withdraw,
        CancellationToken ct
    )
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ObjectiveId? known = Kernel.Storage.Ids.TryParse<ObjectiveId>(objective, out var parsed) ? parsed : null;
        var wordings = title.OrderBy(w => w.Key != Lang).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        var result = await Run(new SetObjective(id, known, wordings, withdraw), ct);
        return result.Ok ? Redirect(Desk($"plans/{id}/objectives")) : Show(result.Refusals);
    }

    private async Task<bool> Load(WorkPlanId id, CancellationToken ct)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data || !Viewer.May(PlanPermissions.Edit, data.Plan))
        {
            return false;
        }

        Data = data;
        return true;
    }
}
