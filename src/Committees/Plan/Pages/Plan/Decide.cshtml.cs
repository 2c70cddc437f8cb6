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
using NodaTime;

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

    /// <summary>Sessions to carry over to: those that come after this plan's.</summary>
    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    /// <summary>What was typed, kept when it was refused.</summary>
    public Answers Typed { get; private set; } = new();

    public bool NeedsReason => Word is "dropped" or "notCalledFor";

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
            "carryOver" => await Carry(id, chosen, answers, ct),
            "back" => await Done(
                new TakeBackChange(id, Guid.TryParse(answers.Entry, CultureInfo.InvariantCulture, out var entry) ? entry : default),
                ct
            ),
            "split" => await Said(new SplitItem(chosen.FirstOrDefault(), answers.Title), ct),
            "merge" => await Said(new MergeItems(Ids.TryParse<PlanItemId>(answers.Into, out var into) ? into : default, chosen), ct),
            "change" => await Change(id, chosen, answers, ct),
            _ => await Decide(id, chosen, answers.Reason, ct),
        };
        return refusals.Count > 0 ? Show(refusals) : Redirect(Desk(PlanLinks.Plan(id)));
    }

    private async Task<IReadOnlyList<Refusal>> Decide(WorkPlanId id, List<PlanItemId> chosen, string? reason, CancellationToken ct)
    {
        var decision = Enum.Parse<ItemDecision>(Word, ignoreCase: true);
        var refusals = await Done(new DecideItems(id, chosen, decision, reason), ct);
        if (refusals.Count == 0 && decision != ItemDecision.None)
        {
            TellWithUndo(id, chosen);
        }

        return refusals;
    }

    private async Task<IReadOnlyList<Refusal>> Carry(WorkPlanId id, List<PlanItemId> chosen, Answers answers, CancellationToken ct)
    {
        var to = Ids.TryParse<SessionId>(answers.To, out var session) ? session : default;
        var refusals = await Done(new CarryOver(id, chosen, to, answers.Reason), ct);
        if (refusals.Count == 0)
        {
            TellWithUndo(id, chosen);
        }

        return refusals;
    }

    private void TellWithUndo(WorkPlanId id, List<PlanItemId> chosen) =>
        Tell(
            T["plan.decided." + Word, ("count", chosen.Count)],
            Desk(PlanLinks.Decide(id)),
            ("word", "none"),
            ("items", string.Join(',', chosen))
        );

    private async Task<IReadOnlyList<Refusal>> Change(WorkPlanId id, List<PlanItemId> chosen, Answers answers, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        var from = Date(answers.From, "From", problems);
        var until = Date(answers.Until, "To", problems);
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
                T["plan.decided.change", ("count", changed.Value.Count)]
                    + (
                        ItemRow.Outside(from, Data.Session) || ItemRow.Outside(until, Data.Session)
                            ? " " + T["plan.outside-session.told", ("from", Data.Session.From), ("to", Data.Session.To)]
                            : string.Empty
                    ),
                Desk(PlanLinks.Decide(id)),
                ("word", "back"),
                ("entry", changed.Value.Entry.ToString("N"))
            );
        }

        return changed.Refusals;
    }

    private LocalDate? Date(string? typed, string field, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var read = dates.Read(typed, Data.Session.From, Data.Session.To);
        problems.AddRange(read.Refusals.Select(r => r.At(field)));
        return read.Ok ? read.Value : null;
    }

    private async Task<IReadOnlyList<Refusal>> Said<TResult>(IInput<TResult> input, CancellationToken ct)
    {
        var refusals = await Done(input, ct);
        if (refusals.Count == 0)
        {
            Tell(T["plan.decided." + Word, ("count", Chosen.Count)]);
        }

        return refusals;
    }

    private async Task<IReadOnlyList<Refusal>> Done<TResult>(IInput<TResult> input, CancellationToken ct) =>
        (await Run(input, ct)).Refusals;

    public string ErrorOf(string field) =>
        ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : string.Empty;

    private async Task<bool> Load(WorkPlanId id, string? word, List<string>? items, CancellationToken ct)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data || !Viewer.May(PlanPermissions.Edit, data.Plan))
        {
            return false;
        }

        Data = data;
        Word = Words.Contains(word) ? word! : "dropped";
        var asked = (items ?? []).SelectMany(i => i.Split(',')).ToHashSet(StringComparer.Ordinal);
        Chosen = [.. data.Items.Where(r => asked.Contains(r.Item.Id.ToString()))];
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
