using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Outputs;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Comitia.Plan.Pages.Plan;

/// <summary>A plan to work in: list, board or timeline of the same items, filtered by a sentence in the address.</summary>
internal sealed class PlanModel(PlanQueries plans, SessionTimeline timeline, PlanFiles files, IWrittenDates dates) : DeskPage
{
    public PlanPageData Data { get; private set; } = null!;

    public IReadOnlyList<ItemRow> Shown { get; private set; } = [];

    public PlanLook Look { get; private set; } = new();

    public TimelinePicture? Picture { get; private set; }

    /// <summary>The item that is changed where it stands, with what is typed; null where none is.</summary>
    public RowChange? Row { get; private set; }

    /// <summary>That item as it is stored now, where somebody changed it since it was read.</summary>
    public RowChange? Theirs { get; private set; }

    public bool MayEdit => Data.Plan.State != PlanState.Closed && Viewer.May(PlanPermissions.Edit, Data.Plan);

    public bool MayAdopt => Viewer.May(PlanPermissions.Adopt, Data.Plan);

    /// <summary>The plan, looked at so.</summary>
    public string Address(PlanLook look) => look.On(Desk(PlanLinks.Plan(Data.Plan.Id)));

    /// <summary>The same with one row changed where it stands.</summary>
    public string Handler(string name) => QueryHelpers.AddQueryString(Address(Look), "handler", name);

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, [FromQuery] PlanLook look, string? edit, CancellationToken ct)
    {
        if (!await Load(id, look, ct, edit))
        {
            return NotFound();
        }

        Row = MayEdit && Find(edit) is { } row ? RowChange.Of(row.Item, Lang) : null;
        return Page();
    }

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
            return await Load(id, new PlanLook(), ct) ? Show(made.Refusals) : NotFound();
        }

        return File(file.Content, file.MediaType, file.FileName);
    }

    /// <summary>Changes an item where it stands in the list. Whoever read an older version sees both.</summary>
    public async Task<IActionResult> OnPostChangeAsync(
        WorkPlanId id,
        [FromForm] RowChange row,
        [FromQuery] PlanLook look,
        CancellationToken ct
    )
    {
        if (!await Load(id, look, ct, row.Item))
        {
            return NotFound();
        }

        ModelState.Clear();
        if (Find(row.Item) is not { Item: var item })
        {
            return Show([new Refusal("plan.row-gone", RefusalKind.Conflict).With("typed", row.Title)]);
        }

        var before = RowChange.Of(item, row.Language ?? Lang);
        var fitting = item.Title.Languages.Where(l => !item.Title.IsStale(l)).ToList();
        var (wording, problems) = row.Read(item, dates, Data.Session);
        var result = wording is null ? problems : await Run(new ChangeItem(item.Id, row.Version, wording), ct);
        if (!result.Ok)
        {
            Row = row.Whole(before);
            Theirs = result.Refusals[0].Kind == RefusalKind.Conflict && row.Version != item.Version ? before : null;
            return Show(result.Refusals);
        }

        await Load(id, look, ct, row.Item);
        if (!row.Undo && Find(row.Item) is { } now && now.Item.Version != before.Version)
        {
            var told = T["plan.item-changed"] + DueWords.Outside(wording!.From, wording.To, Data.Session, T);
            var back = before.Back(row, now.Item, fitting);
            Tell(told, back is null ? null : Handler("Change"), back ?? []);
        }

        return Redirect($"{Address(Look)}#row-{item.Id}");
    }

    /// <summary>
    /// Moves one item: a place up or down by its button; by dragging and by key before or after the neighbour it was put to; and back, by the
    /// undo of any of these.
    /// </summary>
    public async Task<IActionResult> OnPostMoveAsync(WorkPlanId id, Place place, CancellationToken ct)
    {
        if (!await Load(id, new PlanLook(), ct))
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

    /// <param name="open">The item that is changed where it stands: it is shown whatever the filter says.</param>
    private async Task<bool> Load(WorkPlanId id, PlanLook look, CancellationToken ct, string? open = null)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data)
        {
            return false;
        }

        Data = data;
        Look = look;
        Shown = [.. data.Items.Where(r => look.Shown(r, Me) || r.Item.Id.ToString() == open)];
        Picture = look.ViewOrList == "timeline" ? await timeline.Draw(data, Shown, T, Today, ct) : null;
        return true;
    }

    private ItemRow? Find(string? item) => Data.Items.FirstOrDefault(r => r.Item.Id.ToString() == item);

    private PersonId? Me => Viewer.Person is { } person ? new PersonId(person) : null;
}
