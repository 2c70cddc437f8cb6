using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Actions;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;
using Comitia.Plan.Rules.Importing;
using Comitia.Plan.Tables;
using NodaTime;

namespace Comitia.Plan.Pages.Plan;

/// <summary>A proposed item on the review screen, as the clerk corrects it.</summary>
public sealed class ReviewedItem
{
    public bool Take { get; set; }

    public string? Number { get; set; }

    public PlanItemKind Kind { get; set; }

    public Dictionary<string, string?> Title { get; set; } = [];

    public Dictionary<string, string?> Condition { get; set; } = [];

    public Dictionary<string, string?> Output { get; set; } = [];

    /// <summary>One name a line; the lines of the languages stand side by side.</summary>
    public Dictionary<string, string?> Counterparts { get; set; } = [];

    public Dictionary<string, string?> Objective { get; set; } = [];

    public string? Responsible { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>The words of the text that the proposal rests on, each with what it was taken for.</summary>
    public string? Source { get; set; }

    /// <summary>Whether it comes from a file that Comitia wrote, and then which item it was, how often it is to happen and in which language it was first written.</summary>
    public bool Exact { get; set; }

    public string? Key { get; set; }

    public int? Version { get; set; }

    public int? Times { get; set; }

    public string? Original { get; set; }

    /// <summary>The item in the plan that was compared with, by its public id, its version, and whether it was withdrawn.</summary>
    public string? SeenKey { get; set; }

    public int? Seen { get; set; }

    public bool SeenGone { get; set; }

    /// <summary>What stands in the plan already; shown, never sent.</summary>
    internal ItemStanding? Standing { get; set; }

    /// <summary>The languages that its fields are shown in.</summary>
    public IEnumerable<string> Languages(string language) =>
        new[] { Title, Condition, Output, Counterparts, Objective }
            .SelectMany(t => t)
            .Where(t => !string.IsNullOrWhiteSpace(t.Value))
            .Select(t => t.Key)
            .Prepend(language)
            .Distinct(StringComparer.Ordinal);

    internal static ReviewedItem Of(ProposedItem item, string language, Func<string, string> field)
    {
        var exact = item.Exact;
        return new ReviewedItem
        {
            Take = true,
            Number = item.Number,
            Kind = Enum.TryParse<PlanItemKind>(item.Kind, ignoreCase: true, out var kind) ? kind : PlanItemKind.Other,
            Title = item.Title.ToDictionary(t => t.Key, string? (t) => t.Value, StringComparer.Ordinal),
            Condition = exact is null ? One(item.Condition, language) : Typed.Words(exact.Condition),
            Output = exact is null ? One(item.Output, language) : Typed.Words(exact.Output),
            Counterparts = exact is null ? One(string.Join('\n', item.Counterparts), language) : Side(exact.Counterparts),
            Objective = Typed.Words(exact?.Objective),
            Responsible = string.Join('\n', item.Responsible),
            From = Typed.Day(exact is null ? item.Period?.From : exact.From),
            To = Typed.Day(exact is null ? item.Period?.To : exact.To),
            Exact = exact is not null,
            Key = exact?.Key,
            Version = exact?.Version,
            Times = exact?.Times,
            Original = exact?.Title.Original,
            Source = Sources(item.Cues.Where(c => c.Field != "title"), field),
        };
    }

    /// <summary>The words that something rests on, each with what it was taken for.</summary>
    internal static string Sources(IEnumerable<FieldCue> cues, Func<string, string> field) =>
        string.Join("; ", cues.Select(c => $"{field(c.Field)}: “{c.Words.ReplaceLineEndings(" ")}”"));

    /// <summary>
    /// Sets it beside the plan. What was changed or withdrawn there since the file was made, or since it was looked at here, is not taken
    /// unless somebody says so again.
    /// </summary>
    /// <param name="taken">The items that those before it are already.</param>
    internal void Beside(WorkPlan plan, string language, IWrittenDates dates, SessionLine session, HashSet<PlanItemId> taken)
    {
        var standing = ItemStanding.Of(plan, this, language, dates, session, taken);
        if (standing.Known is { } known)
        {
            taken.Add(known.Id);
        }

        var seen = standing.Known is not null && SeenKey == standing.Known.PublicId;
        if (seen && standing.Differences.Count > 0 && Seen != standing.Known!.Version)
        {
            standing = standing with { Meanwhile = true };
        }

        Take &= seen && Seen == standing.Known!.Version || !(standing.Meanwhile || standing.Gone);
        Standing = standing;
        (SeenKey, Seen, SeenGone) = (standing.Known?.PublicId, standing.Known?.Version, standing.Gone);
    }

    internal PlannedItem? Read(string language, IWrittenDates dates, SessionLine? session, string place, List<Refusal> problems)
    {
        var before = problems.Count;
        var first = Original ?? language;
        var wording = new ItemWording
        {
            Kind = Kind,
            Number = string.IsNullOrWhiteSpace(Number) ? null : Number.Trim(),
            Title = Typed.Ordered(Title, first),
            Condition = Typed.Ordered(Condition, first),
            ExpectedOutput = Typed.Ordered(Output, first),
            From = Typed.Date(From, place + ".From", dates, session, problems),
            To = Typed.Date(To, place + ".To", dates, session, problems),
            Times = Exact ? Times : ItemCourse.UsualTimes(Kind),
            Responsible = [.. Lines(Responsible).Distinct(StringComparer.Ordinal).Select(n => new NamedPerson(null, n))],
            Counterparts = Bodies(first),
        };
        problems.AddRange(wording.Problems().Select(p => p.At($"{place}.{p.Field}")));
        var objective = Typed.Ordered(Objective, first).Aggregate(LocalText.Empty, (text, w) => text.With(w.Key, w.Value));
        return problems.Count == before ? new PlannedItem(wording, objective.IsEmpty ? null : objective, Key, Exact, Seen, SeenGone) : null;
    }

    /// <summary>Without a gap where an item of plain numbers was left out: whoever takes six of seven wants items 1 to 6.</summary>
    internal static List<PlannedItem> Closed(List<PlannedItem> taken, IReadOnlyList<string?> all)
    {
        var plain = all.Select((number, n) => number == (n + 1).ToString(CultureInfo.InvariantCulture)).All(p => p);
        return !plain || taken.Exists(t => t.Key is not null)
            ? taken
            : [.. taken.Select((t, n) => t with { Wording = t.Wording with { Number = (n + 1).ToString(CultureInfo.InvariantCulture) } })];
    }

    /// <summary>Names that stand in the same line are one body in several languages.</summary>
    private List<NamedBody> Bodies(string first)
    {
        var columns = Typed.Ordered(Counterparts, first).Select(c => (c.Key, Lines: Parts(c.Value).ToList())).ToList();
        return
        [
            .. Enumerable
                .Range(0, columns.Select(c => c.Lines.Count).DefaultIfEmpty(0).Max())
                .Select(n =>
                    columns
                        .Where(c => n < c.Lines.Count && c.Lines[n].Any(char.IsLetterOrDigit))
                        .Aggregate(LocalText.Empty, (text, c) => text.With(c.Key, c.Lines[n]))
                )
                .Where(t => !t.IsEmpty)
                .DistinctBy(t => t.ToJson(), StringComparer.Ordinal)
                .Select(t => new NamedBody(null, t)),
        ];
    }

    private static IEnumerable<string> Lines(string? text) => Parts(text).Where(l => l.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> Parts(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : text.Split(['\n', ';']).Select(l => l.Trim());

    private static Dictionary<string, string?> One(string? text, string language) =>
        string.IsNullOrWhiteSpace(text) ? [] : new(StringComparer.Ordinal) { [language] = text.Trim() };

    private static Dictionary<string, string?> Side(IReadOnlyList<LocalText> names) =>
        names
            .SelectMany(n => n.Languages)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                l => l,
                string? (l) => string.Join('\n', names.Select(n => n[l] ?? Outputs.PlanPaper.Nothing)),
                StringComparer.Ordinal
            );
}
