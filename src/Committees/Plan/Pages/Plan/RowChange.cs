using System.ComponentModel.DataAnnotations;
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
    /// <summary>In signs. What is told goes to the next page in a cookie, where a letter may take nine bytes of four thousand.</summary>
    private const int LongestUndo = 300;

    public string? Item { get; set; }

    /// <summary>The version of the item that was read.</summary>
    public int? Version { get; set; }

    /// <summary>The language of the wording that was shown, and so of the one that was typed.</summary>
    public string? Language { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Title { get; set; }

    public PlanItemKind? Kind { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? From { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? To { get; set; }

    /// <summary>One name a line.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
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

    /// <summary>The item's wording with what was sent in place of what stood there, or everything that cannot be read. What was not sent, or is as it was, stays.</summary>
    internal (ItemWording? Wording, List<Refusal> Problems) Read(PlanItem item, IWrittenDates dates, SessionLine session)
    {
        var problems = new List<Refusal>();
        var now = Of(item, Language ?? item.Title.Original);
        var stored = ItemWording.Of(item);
        var wording = stored with
        {
            Kind = Kind ?? stored.Kind,
            Title = new Dictionary<string, string?>(StringComparer.Ordinal) { [Written(item)] = Title ?? now.Title },
            Fitting = (Fitting ?? "").Split(','),
            From = From is null ? stored.From : Typed.Date(From, nameof(From), dates, session, problems),
            To = To is null ? stored.To : Typed.Date(To, nameof(To), dates, session, problems),
            Responsible = Responsible is null || Plain(Responsible) == Plain(now.Responsible) ? stored.Responsible : [.. Named(item)],
        };
        problems.AddRange(wording.Problems());
        return (problems.Count == 0 ? wording : null, problems);
    }

    /// <summary>With what stands there in place of what was not sent: to be shown.</summary>
    internal RowChange Whole(RowChange stored)
    {
        (Title, Kind, From, To, Responsible) = (
            Title ?? stored.Title,
            Kind ?? stored.Kind,
            From ?? stored.From,
            To ?? stored.To,
            Responsible ?? stored.Responsible
        );
        return this;
    }

    private IEnumerable<NamedPerson> Named(PlanItem item) =>
        Typed
            .Lines(Responsible)
            .Select(n => item.Responsible.Find(r => r.Name == n) is { } known ? new NamedPerson(known.Person, n) : new(null, n));

    /// <summary>
    /// The form that gives the item back what stands here where the change differs; null where it would be too long to be kept until the
    /// next page, or where the item is not as the change left it: then somebody else was quicker.
    /// </summary>
    internal (string Name, string Value)[]? Back(RowChange change, PlanItem now, IEnumerable<string> fitting)
    {
        var left = Of(now, Language ?? now.Title.Original);
        var fields = new (string Name, string? Before, string? Changed, string? Left)[]
        {
            ("title", Title, change.Title, left.Title),
            ("kind", Kind.ToString(), (change.Kind ?? Kind).ToString(), left.Kind.ToString()),
            ("responsible", Responsible, change.Responsible, left.Responsible),
            ("from", From, left.From, left.From), // typed in many ways: how they are stored is what was meant
            ("to", To, left.To, left.To),
        };
        var differing = fields.Where(f => Plain(f.Before) != Plain(f.Changed)).Select(f => (f.Name, f.Before ?? "")).ToArray();
        return
            fields.Any(f => f.Changed is not null && Plain(f.Changed) != Plain(f.Left)) || differing.Sum(f => f.Item2.Length) > LongestUndo
            ? null
            :
            [
                ("item", Item ?? ""),
                ("version", FormattableString.Invariant($"{now.Version}")),
                ("language", Language ?? ""),
                .. differing,
                ("fitting", string.Join(',', fitting)),
                ("undo", "true"),
            ];
    }

    /// <summary>What stands there now, field by field, and whether it differs from what was typed.</summary>
    internal IEnumerable<(string Label, string Text, bool Differs)> Beside(RowChange theirs, Say say) =>
        from field in new (string Name, string? Mine, string? Theirs)[]
        {
            ($"title.{theirs.Language}", Title, theirs.Title),
            ("kind", (Kind ?? theirs.Kind).ToString(), theirs.Kind.ToString()),
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
