using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Actions.Importing;

/// <summary>An item of a text beside the items that the plan already has: which one it is, and what it says otherwise.</summary>
internal static class PlanMatch
{
    /// <summary>
    /// The item that bears the key of a file, else one that has the wording in some language; one that was withdrawn only where no other
    /// is meant. Of two with one wording, the one of the same number; an item that another of the text is already (<paramref name="taken"/>)
    /// is none of them.
    /// </summary>
    public static PlanItem? Find(WorkPlan? plan, PlannedItem planned, IReadOnlySet<PlanItemId> taken)
    {
        if (plan is null)
        {
            return null;
        }

        var titles = planned
            .Wording.Title.Values.Where(t => !string.IsNullOrWhiteSpace(t))
            .Select(t => Folding.Fold(Even(t)!))
            .ToHashSet(StringComparer.Ordinal);
        return plan
            .Items.Where(i => !taken.Contains(i.Id))
            .OrderBy(i => i.Decision == ItemDecision.Withdrawn)
            .ThenBy(i => i.PublicId != planned.Key)
            .ThenBy(i => i.Number != planned.Wording.Number)
            .ThenBy(i => i.Position)
            .FirstOrDefault(i => i.PublicId == planned.Key || i.Title.Languages.Any(l => titles.Contains(Folding.Fold(Even(i.Title[l])!))));
    }

    /// <summary>
    /// The fields that a file has otherwise than the item, each by the name of its text (<c>plan.field.X</c>). Languages that the file
    /// does not have are not compared.
    /// </summary>
    public static IReadOnlyList<string> Differences(WorkPlan plan, PlanItem item, PlannedItem planned)
    {
        var found = new List<string>();
        var wording = OnTo(planned.Wording, item);
        Compare("number", (wording.Number ?? item.Number) == item.Number);
        Compare("kind", wording.Kind == item.Kind);
        Compare("title", Says(wording.Title, item.Title));
        Compare("condition", Says(wording.Condition, item.Condition));
        Compare("expectedOutput", Says(wording.ExpectedOutput, item.ExpectedOutput));
        Compare("from", wording.From == item.From);
        Compare("to", wording.To == item.To);
        Compare("times", wording.Times == item.Times);
        var people = item.Responsible.OrderBy(r => r.Position).Select(r => new NamedPerson(r.Person, r.Name));
        Compare("responsible", wording.Responsible.SequenceEqual(people));
        var bodies = item.Counterparts.OrderBy(c => c.Position).Select(c => new NamedBody(c.Body, c.Name));
        Compare("counterparts", wording.Counterparts.SequenceEqual(bodies));
        var objective = plan.Objectives.Find(o => o.Id == item.ObjectiveId && !o.Withdrawn);
        Compare(
            "objective",
            planned.Objective is null ? objective is null : objective is not null && IsSame(planned.Objective, objective.Title)
        );
        return found;

        void Compare(string field, bool same)
        {
            if (!same)
            {
                found.Add(field);
            }
        }
    }

    /// <summary>The wording with the links of the item kept: a name that stands as it stood is who it was.</summary>
    public static ItemWording OnTo(ItemWording wording, PlanItem item) =>
        wording with
        {
            Title = Kept(wording.Title, item.Title),
            Condition = Kept(wording.Condition, item.Condition),
            ExpectedOutput = Kept(wording.ExpectedOutput, item.ExpectedOutput),
            Responsible =
            [
                .. wording.Responsible.Select(p =>
                    item.Responsible.Find(r => r.Name == p.Name) is { } known ? new NamedPerson(known.Person, known.Name) : p
                ),
            ],
            Counterparts =
            [
                .. wording.Counterparts.Select(b =>
                    item.Counterparts.Find(c => IsSame(b.Name, c.Name)) is { } known ? new NamedBody(known.Body, known.Name) : b
                ),
            ],
        };

    /// <summary>The direction of the plan that bears this title in some language.</summary>
    public static Objective? Direction(WorkPlan plan, LocalText title) =>
        plan.Objectives.Find(o => !o.Withdrawn && title.Languages.Any(l => o.Title[l] is { } known && Even(known) == Even(title[l])));

    /// <summary>Whether every language that the first has says the same in the second.</summary>
    private static bool IsSame(LocalText told, LocalText known) => told.Languages.All(l => Even(told[l]) == Even(known[l]));

    private static bool Says(IReadOnlyDictionary<string, string?> told, LocalText? known) =>
        told.Values.All(string.IsNullOrWhiteSpace)
            ? known is null
            : told.All(t => string.IsNullOrWhiteSpace(t.Value) || Even(t.Value) == Even(known?[t.Key]));

    /// <summary>A text that only broke its lines in another way stays as it was, so that no translation goes stale over it.</summary>
    private static Dictionary<string, string?> Kept(IReadOnlyDictionary<string, string?> told, LocalText? known) =>
        told.Where(t => !string.IsNullOrWhiteSpace(t.Value))
            .ToDictionary(t => t.Key, t => Even(t.Value) == Even(known?[t.Key]) ? known![t.Key] : t.Value, StringComparer.Ordinal);

    private static string? Even(string? text) =>
        text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim().Normalize(System.Text.NormalizationForm.FormC);
}
