using Comitia.Kernel.Web;
using Comitia.Plan.Contracts;
using Comitia.Plan.Outputs;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>The plan as a paper to print, in the language of the page or in both side by side.</summary>
internal sealed class PrintModel(PlanQueries plans, PlanFiles files) : DeskPage
{
    public PlanPaper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, string? languages, CancellationToken ct)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data)
        {
            return NotFound();
        }

        Paper = files.Paper(data, files.Languages(languages == "both" ? "both" : Lang));
        return Page();
    }
}
