using Comitia.Calendar.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Comitia.Plan.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>Words an item, new or old. Where somebody else was quicker, both versions stand side by side and the person chooses.</summary>
internal sealed class EditItemModel(PlanQueries plans, IWrittenDates dates) : DeskPage
{
    public WorkPlan Plan { get; private set; } = null!;

    public SessionLine Session { get; private set; } = null!;

    public PlanItem? Item { get; private set; }

    public IReadOnlyList<Objective> Objectives { get; private set; } = [];

    [BindProperty]
    public ItemForm Form { get; set; } = new();

    /// <summary>The version that is stored now, when it is not the one the person read.</summary>
    public ItemForm? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(WorkPlanId? id, PlanItemId? item, CancellationToken ct)
    {
        if (!await Load(id, item, ct))
        {
            return NotFound();
        }

        Form = Item is null ? new ItemForm() : ItemForm.Of(Item, Lang);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(WorkPlanId? id, PlanItemId? item, CancellationToken ct)
    {
        if (!await Load(id, item, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var (wording, problems) = Form.Read(new FormReading(dates, Session, Lang, Item));
        if (wording is null)
        {
            return Show(problems);
        }

        var result = Item is null
            ? await Run(new AddItem(Plan.Id, wording), ct)
            : await Run(new ChangeItem(Item.Id, Form.Version, wording), ct);
        if (result.Ok)
        {
            Tell(T[Item is null ? "plan.item-added" : "plan.item-changed"] + DueWords.Outside(wording.From, wording.To, Session, T));
            return Redirect(Desk(PlanLinks.Item(result.Value)));
        }

        if (result.Refusals[0].Kind == RefusalKind.Conflict && Item is not null && Form.Version != Item.Version)
        {
            Theirs = ItemForm.Of(Item, Lang);
        }

        return Show(result.Refusals);
    }

    public string? Echo(string? typed) =>
        !string.IsNullOrWhiteSpace(typed) && dates.Read(typed, Session.From, Session.To).Try(out var date) ? dates.Echo(date, T) : null;

    /// <summary>Every field of the stored version that says something or differs from what was typed, which is marked.</summary>
    public IEnumerable<(string Label, string Text, bool Differs)> Beside(ItemForm theirs)
    {
        var (mine, other) = (Fields(Form), Fields(theirs));
        return from field in other
            let typed = mine.GetValueOrDefault(field.Key, string.Empty)
            where field.Value.Length > 0 || typed.Length > 0
            select (FieldWords.Name(field.Key, T), FieldWords.Value(field.Key, field.Value, T), !Same(field.Value, typed));
    }

    private static bool Same(string a, string b) => string.Equals(a.ReplaceLineEndings(), b.ReplaceLineEndings(), StringComparison.Ordinal);

    private Dictionary<string, string> Fields(ItemForm form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, wordings) in new[] { ("title", form.Title), ("condition", form.Condition), ("expectedOutput", form.Output) })
        {
            foreach (var language in T.Languages)
            {
                fields[$"{name}.{language.Code}"] = wordings.GetValueOrDefault(language.Code)?.Trim() ?? string.Empty;
            }
        }

        fields["kind"] = form.Kind.ToString();
        fields["number"] = form.Number ?? string.Empty;
        fields["from"] = form.From ?? string.Empty;
        fields["to"] = form.To ?? string.Empty;
        fields["times"] = form.Times ?? string.Empty;
        fields["objective"] = Objectives.FirstOrDefault(o => o.Id.ToString() == form.Objective)?.Title.In(Lang).Text ?? string.Empty;
        fields["responsible"] = form.Responsible?.Trim() ?? string.Empty;
        fields["counterparts"] = form.Counterparts?.Trim() ?? string.Empty;
        return fields;
    }

    private async Task<bool> Load(WorkPlanId? id, PlanItemId? item, CancellationToken ct)
    {
        if (item is { } known && await plans.Item(known, Viewer, ct) is { } data)
        {
            (Plan, Session, Item) = (data.Plan, data.Session, data.Item);
        }
        else if (id is { } planId && await plans.Page(planId, Viewer, ct) is { } page)
        {
            (Plan, Session) = (page.Plan, page.Session);
        }
        else
        {
            return false;
        }

        Objectives = [.. Plan.Objectives.Where(o => !o.Withdrawn).OrderBy(o => o.Position)];
        return Viewer.May(PlanPermissions.Edit, Plan);
    }
}
