using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>Closes the plan at the end of its session, or opens it again.</summary>
internal sealed class CloseModel(PlanQueries plans) : DeskPage
{
    public PlanPageData Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(WorkPlanId id, bool again, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        var result = await Run(new ClosePlan(id, again), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T[again ? "plan.opened-again" : "plan.closed"], Desk($"plans/{id}/close"), ("again", again ? "false" : "true"));
        return Redirect(Desk(PlanLinks.Plan(id)));
    }

    private async Task<bool> Load(WorkPlanId id, CancellationToken ct)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data || !Viewer.May(PlanPermissions.Adopt, data.Plan))
        {
            return false;
        }

        Data = data;
        return true;
    }
}
