using Comitia.Kernel.Web;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Comitia.Plan.Rules;
using Comitia.Plan.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>The adopted versions, newest first, each with what changed since the one before; on top what would change now.</summary>
internal sealed class VersionsModel(PlanQueries plans) : DeskPage
{
    public PlanPageData Data { get; private set; } = null!;

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    /// <summary>One version, or the working text (no number), with its differences from the one before; null for the first.</summary>
    public sealed record Step(int? Number, string Line, int Items, IReadOnlyList<ItemDifference>? Differences);

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, CancellationToken ct)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data)
        {
            return NotFound();
        }

        Data = data;
        var versions = await plans.Versions(id, ct);
        var steps = new List<Step>();
        PlanSnapshot? before = null;
        foreach (var version in versions)
        {
            var snapshot = Snapshots.Read(version);
            var line = T["plan.version.line", ("date", version.AdoptedOn), ("meeting", version.MeetingTitle)];
            steps.Add(
                new Step(version.Number, line, snapshot.Items.Count, before is null ? null : PlanDifference.Between(before, snapshot, Lang))
            );
            before = snapshot;
        }

        if (before is not null && data.Plan.State == PlanState.Amended)
        {
            steps.Add(new Step(null, string.Empty, data.Items.Count, PlanDifference.Between(before, Snapshots.Of(data.Plan), Lang)));
        }

        steps.Reverse();
        Steps = steps;
        return Page();
    }
}
