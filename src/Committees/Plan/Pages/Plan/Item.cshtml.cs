using Comitia.Kernel.Office;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Results;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Comitia.Plan.Tables;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Plan.Pages.Plan;

/// <summary>A plan item with everything that hangs on it: what was meant, what shows that it happened, what was said and done.</summary>
internal sealed class ItemModel(PlanQueries plans, IEnumerable<IPanel> panels, IHistory history, OfficeDesk office) : DeskPage
{
    private const int Latest = 30;

    public ItemPageData Data { get; private set; } = null!;

    public IReadOnlyList<PanelBlock> Panels { get; private set; } = [];

    public IReadOnlyList<ItemHistory> History { get; private set; } = [];

    /// <summary>Whether its text has moved on since the plan was last adopted: what is public says otherwise.</summary>
    public bool MovedOn { get; private set; }

    /// <summary>Whether it came into the plan after the plan was last adopted.</summary>
    public bool NotAdopted { get; private set; }

    /// <summary>What was typed, kept when it was refused.</summary>
    public string? Text { get; private set; }

    public bool MayEdit => Data.Plan.State != PlanState.Closed && Viewer.May(PlanPermissions.Edit, Data.Plan);

    /// <summary>A chair may say what shows that an item happened, and word nothing.</summary>
    public bool MayShowEvidence => Data.Plan.State != PlanState.Closed && Viewer.May(PlanPermissions.Evidence, Data.Plan);

    public bool MayComment => Viewer.May(PlanPermissions.Comment, Data.Plan);

    public string Decide(string word) => Desk(PlanLinks.Decide(Data.Plan.Id)) + $"?items={Data.Item.Id}&word={word}";

    public string Local(Instant at) => office.Local(at).ToString("d MMMM uuuu, HH:mm", T.Language.Culture);

    public async Task<IActionResult> OnGetAsync(PlanItemId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCommentAsync(PlanItemId id, string? text, CancellationToken ct)
    {
        Text = text;
        return await Answer(id, await Run(new CommentOnItem(id, text ?? string.Empty), ct), ct);
    }

    public async Task<IActionResult> OnPostUncommentAsync(PlanItemId id, Guid comment, CancellationToken ct) =>
        await Answer(id, await Run(new TakeBackComment(comment), ct), ct);

    public async Task<IActionResult> OnPostTakeBackAsync(PlanItemId id, EvidenceId evidence, bool restore, CancellationToken ct)
    {
        var result = await Run(new TakeBackEvidence(evidence, restore), ct);
        if (result.Ok && !restore)
        {
            Tell(
                T["plan.evidence.taken-back"],
                Desk(PlanLinks.Item(id)) + "?handler=TakeBack",
                ("evidence", evidence.ToString()),
                ("restore", "true")
            );
        }

        return await Answer(id, result, ct);
    }

    private async Task<IActionResult> Answer<T>(PlanItemId id, Result<T> result, CancellationToken ct)
    {
        if (result.Ok)
        {
            return Redirect(Desk(PlanLinks.Item(id)));
        }

        ModelState.Clear();
        return await Load(id, ct) ? Show(result.Refusals) : NotFound();
    }

    private async Task<bool> Load(PlanItemId id, CancellationToken ct)
    {
        if (await plans.Item(id, Viewer, ct) is not { } data)
        {
            return false;
        }

        Data = data;
        if (data.Plan.State == PlanState.Amended && (await plans.Versions(data.Plan.Id, ct)) is [.., var adopted])
        {
            var text = Snapshots.Read(adopted);
            NotAdopted = text.Items.All(i => i.Id != id);
            MovedOn = !NotAdopted && Snapshots.Differs(data.Item, text);
        }

        var lines = await history.Of(id.Value, T, Latest, ct);
        History = ItemHistory.Of(lines, await history.Changes(id.Value, T, Latest, ct), T);
        var shown = new List<PanelBlock>();
        foreach (var panel in panels.Where(p => p.Kind == "plan-item"))
        {
            if (await panel.Show(id.Value, Viewer, T, ct) is { } block)
            {
                shown.Add(block);
            }
        }

        Panels = shown;
        return true;
    }
}
