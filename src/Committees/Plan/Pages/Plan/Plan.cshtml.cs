using Comitia.Directory.Contracts;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Outputs;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>A plan to work in: list, board or timeline of the same items, filtered by a sentence in the address.</summary>
internal sealed class PlanModel(PlanQueries plans, SessionTimeline timeline, PlanFiles files) : DeskPage
{
    public static readonly IReadOnlyList<string> Views = ["list", "board", "timeline"];

    public IReadOnlyList<string> Filters { get; } = ["all", "late", "open", "settled", "mine"];

    public PlanPageData Data { get; private set; } = null!;

    public IReadOnlyList<ItemRow> Shown { get; private set; } = [];

    public string View { get; private set; } = "list";

    public string Filter { get; private set; } = "all";

    public TimelinePicture? Picture { get; private set; }

    public bool MayEdit => Data.Plan.State != PlanState.Closed && Viewer.May(PlanPermissions.Edit, Data.Plan);

    public bool MayAdopt => Viewer.May(PlanPermissions.Adopt, Data.Plan);

    public string Address(string view, string filter) =>
        Desk(PlanLinks.Plan(Data.Plan.Id)) + (view == "list" && filter == "all" ? string.Empty : $"?view={view}&show={filter}");

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, string? view, string? show, CancellationToken ct) =>
        await Load(id, view, show, ct) ? Page() : NotFound();

    /// <summary>The plan as a file, in the language of the page or in both side by side.</summary>
    public async Task<IActionResult> OnGetFileAsync(WorkPlanId id, string? format, string? languages, CancellationToken ct)
    {
        if (!PlanFiles.Formats.Contains(format ?? "", StringComparer.Ordinal) || await plans.Page(id, Viewer, ct) is not { } data)
        {
            return NotFound();
        }

        var made = files.Of(data, format!, files.Languages(languages == "both" ? "both" : Lang));
        if (!made.Try(out var file))
        {
            return await Load(id, null, null, ct) ? Show(made.Refusals) : NotFound();
        }

        return File(file.Content, file.MediaType, file.FileName);
    }

    /// <summary>
    /// Moves one item: a place up or down by its button; by dragging and by key before or after the neighbour it was put to; and back, by the
    /// undo of any of these.
    /// </summary>
    public async Task<IActionResult> OnPostMoveAsync(WorkPlanId id, Place place, CancellationToken ct)
    {
        if (!await Load(id, null, null, ct))
        {
            return NotFound();
        }

        var order = Data.Items.Select(r => r.Item.Id).ToList();
        var at = Kernel.Storage.Ids.TryParse<PlanItemId>(place.Item ?? place.Up ?? place.Down, out var item) ? order.IndexOf(item) : -1;
        if (at < 0 || (place.Up is not null && at == 0))
        {
            return Redirect(Desk(PlanLinks.Plan(id)));
        }

        var target =
            place.Up is not null ? at - 1
            : place.Down is not null ? at + 2
            : Kernel.Storage.Ids.TryParse<PlanItemId>(place.Before, out var before) && order.Contains(before) ? order.IndexOf(before)
            : Kernel.Storage.Ids.TryParse<PlanItemId>(place.After, out var after) && order.Contains(after) ? order.IndexOf(after) + 1
            : order.Count;
        return await Moved(id, item, target >= 0 && target < order.Count ? order[target] : null, place.Undo, ct);
    }

    /// <summary>Where an item is to go: one place up or down, or beside a neighbour; without one, to the end.</summary>
    public sealed class Place
    {
        public string? Up { get; set; }

        public string? Down { get; set; }

        public string? Item { get; set; }

        public string? Before { get; set; }

        public string? After { get; set; }

        public bool Undo { get; set; }
    }

    /// <summary>Moves the item and says so, with the way back.</summary>
    private async Task<IActionResult> Moved(WorkPlanId id, PlanItemId item, PlanItemId? before, bool undo, CancellationToken ct)
    {
        var order = Data.Items.Select(r => r.Item.Id).ToList();
        var next = order.ElementAtOrDefault(order.IndexOf(item) + 1);
        var result = await Run(new MoveItem(item, before), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        if (!undo)
        {
            Tell(
                T["plan.moved"],
                Desk(PlanLinks.Plan(id)) + "?handler=Move",
                ("item", item.ToString()),
                ("undo", "true"),
                ("before", next == default ? string.Empty : next.ToString())
            );
        }

        return Redirect($"{Desk(PlanLinks.Plan(id))}#row-{item}");
    }

    private async Task<bool> Load(WorkPlanId id, string? view, string? show, CancellationToken ct)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data)
        {
            return false;
        }

        Data = data;
        View = Views.Contains(view ?? "") ? view! : "list";
        Filter = Filters.Contains(show ?? "") ? show! : "all";
        Shown = [.. data.Items.Where(Shows)];
        Picture = View == "timeline" ? await timeline.Draw(data, Shown, T, Today, ct) : null;
        return true;
    }

    private bool Shows(ItemRow row) =>
        Filter switch
        {
            "late" => row.Late,
            "open" => !Rules.ItemCourse.IsSettled(row.State),
            "settled" => Rules.ItemCourse.IsSettled(row.State),
            "mine" => row.Item.Responsible.Exists(r => r.Person is { } person && person == (PersonId?)Me),
            _ => true,
        };

    private PersonId? Me => Viewer.Person is { } person ? new PersonId(person) : null;
}
