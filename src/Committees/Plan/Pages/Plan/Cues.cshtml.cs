using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>The words that an administrator taught the plan reader.</summary>
internal sealed class CuesModel(CueTables cues) : DeskPage
{
    public IReadOnlyList<PlanCue> Added { get; private set; } = [];

    public IReadOnlyList<string> Languages { get; } = [.. BuiltInCues.Languages().Select(l => l.Language)];

    public IReadOnlyList<string> Roles { get; } =
    [.. BuiltInCues.Languages().SelectMany(l => l.Cues.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public string? Words { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Added = await cues.Added(ct);
        return Viewer.May(PlanPermissions.Cues, Installation.Whole) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(Guid? cue, string? language, string? role, string? words, CancellationToken ct)
    {
        Words = words;
        ModelState.Clear();
        var result = await Run(
            new SetCue(cue, language ?? string.Empty, role ?? string.Empty, words ?? string.Empty, TakeBack: cue is not null),
            ct
        );
        if (!result.Ok)
        {
            Added = await cues.Added(ct);
            return Show(result.Refusals);
        }

        if (cue is null)
        {
            Tell(T["plan.cues.added"]);
        }

        return Redirect(Desk("plans/cues"));
    }
}
