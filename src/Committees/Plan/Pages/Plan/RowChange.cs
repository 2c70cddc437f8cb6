using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Pages.Plan;

/// <summary>An item changed where it stands in the list: what is typed there, as typed. The rest of the item stays as it is.</summary>
public sealed class RowChange
{
    public string? Item { get; set; }

    /// <summary>The version of the item that was read.</summary>
    public int? Version { get; set; }

    /// <summary>The language of the wording that was shown, and so of the one that was typed.</summary>
    public string? Language { get; set; }

    public string? Title { get; set; }

    public PlanItemKind Kind { get; set; } = PlanItemKind.Meeting;

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>One name a line.</summary>
    public string? Responsible { get; set; }

    /// <summary>Languages in which the title still fits, separated by commas: an undo gives back what translated the former title.</summary>
    public string? Fitting { get; set; }

    /// <summary>Whether it takes back an earlier change; then nothing is said of it.</summary>
    public bool Undo { get; set; }

    internal static RowChange Of(PlanItem item, string language)
    {
        var (title, shown) = item.Title.In(language);
        return new()
        {
            Item = item.Id.ToString(),
            Version = item.Version,
            Language = shown,
            Title = title,
            Kind = item.Kind,
            From = Typed.Day(item.From),
            To = Typed.Day(item.To),
            Responsible = string.Join('\n', item.Responsible.OrderBy(r => r.Position).Select(r => r.Name)),
        };
    }

    /// <summary>The item's wording with what was typed in place of what stood there, or everything that cannot be read.</summary>
    internal (ItemWording? Wording, List<Refusal> Problems) Read(PlanItem item, IWrittenDates dates, SessionLine session)
    {
        var problems = new List<Refusal>();
        var wording = ItemWording.Of(item) with
        {
            Kind = Kind,
            Title = new Dictionary<string, string?>(StringComparer.Ordinal) { [Written(item)] = Title },
            Fitting = (Fitting ?? "").Split(','),
            From = Typed.Date(From, nameof(From), dates, session, problems),
            To = Typed.Date(To, nameof(To), dates, session, problems),
            Responsible =
            [
                .. Typed
                    .Lines(Responsible)
                    .Select(n => item.Responsible.Find(r => r.Name == n) is { } known ? new NamedPerson(known.Person, n) : new(null, n)),
            ],
        };
        problems.AddRange(wording.Problems());
        return (problems.Count == 0 ? wording : null, problems);
    }

    /// <summary>The form that gives the item what stands here.</summary>
    internal (string Name, string Value)[] Fields(int version, IEnumerable<string> fitting) =>
        [
            ("item", Item ?? ""),
            ("version", FormattableString.Invariant($"{version}")),
            ("language", Language ?? ""),
            ("title", Title ?? ""),
            ("kind", Kind.ToString()),
            ("from", From ?? ""),
            ("to", To ?? ""),
            ("responsible", Responsible ?? ""),
            ("fitting", string.Join(',', fitting)),
            ("undo", "true"),
        ];

    /// <summary>What stands there now, field by field, and whether it differs from what was typed.</summary>
    internal IEnumerable<(string Label, string Text, bool Differs)> Beside(RowChange theirs, Say say) =>
        from field in new (string Name, string? Mine, string? Theirs)[]
        {
            ($"title.{theirs.Language}", Title, theirs.Title),
            ("kind", Kind.ToString(), theirs.Kind.ToString()),
            ("from", From, theirs.From),
            ("to", To, theirs.To),
            ("responsible", Responsible, theirs.Responsible),
        }
        let differs = Plain(field.Mine) != Plain(field.Theirs)
        where differs || Plain(field.Theirs).Length > 0
        select (FieldWords.Name(field.Name, say), FieldWords.Value(field.Name, Plain(field.Theirs), say), differs);

    private static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    /// <summary>Only a wording that the item has, or may be given where it has none, is written.</summary>
    private string Written(PlanItem item) =>
        Language is { } language && item.Title.Languages.Contains(language, StringComparer.Ordinal) ? language : item.Title.Original;
}
