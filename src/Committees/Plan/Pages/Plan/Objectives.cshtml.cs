using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Comitia.Plan.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>The strategic directions of a plan.</summary>
internal sealed class ObjectivesModel(PlanQueries plans) : DeskPage
{
    public PlanPageData Data { get; private set; } = null!;

    /// <summary>The direction that was refused; null for a new one.</summary>
    private ObjectiveId? refused;

    private Dictionary<string, string?> typed = new(StringComparer.Ordinal);

    /// <summary>Whether somebody else changed the refused one meanwhile.</summary>
    private bool meanwhile;

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        WorkPlanId id,
        string? objective,
        Dictionary<string, string?> title,
        bool withdraw,
        int? version,
        CancellationToken ct
    )
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ObjectiveId? known = Kernel.Storage.Ids.TryParse<ObjectiveId>(objective, out var parsed) ? parsed : null;
        var wordings = title.OrderBy(w => w.Key != Lang).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        var result = await Run(new SetObjective(id, known, wordings, withdraw, version), ct);
        if (result.Ok)
        {
            return Redirect(Desk($"plans/{id}/objectives"));
        }

        meanwhile = result.Refusals[0].Code == "kernel.changed-meanwhile";
        refused = Data.Objectives.FirstOrDefault(o => o.Id == known)?.Id; // what was withdrawn meanwhile can be added anew
        typed = wordings;
        return Show(result.Refusals);
    }

    /// <summary>What stands in the field: what was typed into the refused form, else what is stored.</summary>
    public string? Shown(Objective? objective, string language) =>
        typed.Count > 0 && refused == objective?.Id ? typed.GetValueOrDefault(language) : objective?.Title[language];

    public bool IsOlder(Objective objective) => meanwhile && refused == objective.Id;

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
