using Comitia.Account.Queries;
using Comitia.Account.Rules;
using Comitia.Plan.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Account.Pages.Accounts;

/// <summary>The rows behind a figure: those this reader may see, and how many are withheld.</summary>
internal sealed class FigureModel(AccountQueries accounts, FigureCounts figures) : AccountDeskPage(accounts)
{
    public PaperFigure Shown { get; private set; } = null!;

    /// <summary>Rows of a figure that a capability counted; null for the plan's own.</summary>
    public FigureRows? Rows { get; private set; }

    /// <summary>Items behind a figure of the plan.</summary>
    public IReadOnlyList<PaperOutcome> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        string committee,
        string session,
        string code,
        string? part,
        int? version,
        CancellationToken ct
    )
    {
        // Of an approved version the figure is shown as it was frozen; the rows behind it are today's all the same.
        if (
            !await Load(committee, session, ct)
            || (version is { } number && !ShowVersion(number))
            || Paper.Figures.FirstOrDefault(f => f.Code == code && f.Part == part) is not { } shown
        )
        {
            return NotFound();
        }

        Shown = shown;
        if (PlanTally.Knows(code))
        {
            Items = [.. Paper.Outcomes.Where(o => PlanTally.Counts(code, o.State))];
        }
        else if (figures.All.FirstOrDefault(f => f.Code == code) is { } figure)
        {
            Rows = await figure.Rows(Data.Committee.Id, FigureCounts.Span(Data.Session), part, Viewer, T, ct);
        }

        return Page();
    }
}
