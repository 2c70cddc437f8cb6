using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>One word about one or many items: drop, carry over, not called for, continuing, withdraw, split, merge, change in bulk.</summary>
internal sealed class DecideModel(PlanQueries plans, ISessions sessions, IWrittenDates dates) : DeskPage
{
    private static readonly string[] Words =
    [
        "dropped",
        "carryOver",
        "notCalledFor",
        "continuing",
        "withdrawn",
        "none",
        "split",
        "merge",
        "change",
        "back",
    ];

    public PlanPageData Data { get; private set; } = null!;

    public string Word { get; private set; } = "dropped";

    public IReadOnlyList<ItemRow> Chosen { get; private set; } = [];

    /// <summary>The items to tick: those that were chosen; where a word is to be taken back and none was chosen, all that have one.</summary>
    public IReadOnlyList<ItemRow> Offered { get; private set; } = [];

    /// <summary>Sessions to carry over to: those that come after this plan's.</summary>
    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    /// <summary>What was typed, kept when it was refused.</summary>
    public Answers Typed { get; private set; } = new();

    public bool NeedsReason =>
        Enum.TryParse<ItemDecision>(Word, ignoreCase: true, out var decision) && DecideItemsAction.NeedsReason(decision, Data.Plan);

    public bool AsksReason => NeedsReason || Word == "carryOver";

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, string? word, List<string>? items, CancellationToken ct) =>
        await Load(id, word, items, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(WorkPlanId id, [FromForm] Answers answers, CancellationToken ct)
    {
        if (!await Load(id, answers.Word, answers.Items, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        Typed = answers;
        var chosen = Chosen.Select(r => r.Item.Id).ToList();
        var refusals = Word switch
        {
            "carryOver" => await Done(
                new CarryOver(id, chosen, Ids.TryParse<SessionId>(answers.To, out var to) ? to : default, answers.Reason),
                ct
            ),
            "back" => await Done(
                new TakeBackChange(id, Guid.TryParse(answers.Entry, CultureInfo.InvariantCulture, out var entry) ? entry : default),
                ct
            ),
            "split" => await Done(new SplitItem(chosen.FirstOrDefault(), answers.Title), ct),
            "merge" => await Done(new MergeItems(Ids.TryParse<PlanItemId>(answers.Into, out var into) ? into : default, chosen), ct),
            "change" => await Change(id, chosen, answers, ct),
            _ => await Done(new DecideItems(id, chosen, Enum.Parse<ItemDecision>(Word, ignoreCase: true), answers.Reason), ct),
        };
        if (refusals.Count > 0)
        {
            return Show(refusals);
        }

        Told(id, chosen);
        return Redirect(Desk(PlanLinks.Plan(id)));
    }

    /// <summary>Says what was done, with its undo where there is one; a change has said it itself, and an undo says nothing.</summary>
    private void Told(WorkPlanId id, List<PlanItemId> chosen)
    {
        if (Word is "split" or "merge")
        {
            Tell(T["plan.decided." + Word, ("count", chosen.Count)]);
        }
        else if (Word is not ("change" or "back" or "none"))
        {
            Tell(
                T["plan.decided." + Word, ("count", chosen.Count)],
                Desk(PlanLinks.Decide(id)),
                ("word", "none"),
                ("items", string.Join(',', chosen))
            );
        }
    }

    private async Task<IReadOnlyList<Refusal>> Change(WorkPlanId id, List<PlanItemId> chosen, Answers answers, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        var from = Plan.Typed.Date(answers.From, "From", dates, Data.Session, problems);
        var until = Plan.Typed.Date(answers.Until, "To", dates, Data.Session, problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        ObjectiveId? objective = Ids.TryParse<ObjectiveId>(answers.Objective, out var known) ? known : null;
        var person = string.IsNullOrWhiteSpace(answers.Responsible) ? null : new NamedPerson(null, answers.Responsible.Trim());
        var changed = await Run(new ChangeItems(id, chosen, answers.Kind, objective, from, until, person), ct);
        if (changed.Ok)
        {
            Tell(
                T["plan.decided.change", ("count", changed.Value.Count)] + DueWords.Outside(from, until, Data.Session, T),
                Desk(PlanLinks.Decide(id)),
                ("word", "back"),
                ("entry", changed.Value.Entry.ToString("N"))
            );
        }

        return changed.Refusals;
    }

    private async Task<IReadOnlyList<Refusal>> Done<TResult>(IInput<TResult> input, CancellationToken ct) =>
        (await Run(input, ct)).Refusals;

    private async Task<bool> Load(WorkPlanId id, string? word, List<string>? chosen, CancellationToken ct)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data || !Viewer.May(PlanPermissions.Edit, data.Plan))
        {
            return false;
        }

        Data = data;
        Word = Words.Contains(word) ? word! : "dropped";
        var asked = (chosen ?? []).SelectMany(i => i.Split(',')).ToHashSet(StringComparer.Ordinal);
        var items = Word == "none" ? await plans.WithAWord(data, ct) : data.Items;
        Chosen = [.. items.Where(r => asked.Contains(r.Item.Id.ToString()))];
        Offered = Word == "none" && asked.Count == 0 ? items : Chosen;
        Sessions = [.. (await sessions.All(ct)).Where(s => s.From > data.Session.From).OrderBy(s => s.From)];
        return true;
    }

    /// <summary>The form as it was sent.</summary>
    public sealed class Answers
    {
        public string? Word { get; set; }

        public List<string>? Items { get; set; }

        public string? Reason { get; set; }

        public string? To { get; set; }

        public string? Into { get; set; }

        public Dictionary<string, string?> Title { get; set; } = [];

        public PlanItemKind? Kind { get; set; }

        public string? Objective { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }

        public string? Responsible { get; set; }

        /// <summary>What of the history is to be taken back.</summary>
        public string? Entry { get; set; }
    }
}
