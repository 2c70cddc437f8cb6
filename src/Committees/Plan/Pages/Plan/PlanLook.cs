using Comitia.Directory.Contracts;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Comitia.Plan.Rules;
using Comitia.Plan.Tables;
using Microsoft.AspNetCore.WebUtilities;

namespace Comitia.Plan.Pages.Plan;

/// <summary>
/// How a plan is looked at, as its address says: the view, the sentence that filters it, and what it is narrowed to. What is said wrongly
/// is as good as not said. People and counterparts are named as the plan names them, so that an address can be read and kept.
/// </summary>
public sealed class PlanLook
{
    public static readonly IReadOnlyList<string> Views = ["list", "board", "timeline"];

    public static readonly IReadOnlyList<string> Shows = ["all", "late", "open", "settled", "mine"];

    public string? View { get; set; }

    public string? Show { get; set; }

    public string? Kind { get; set; }

    public string? Person { get; set; }

    /// <summary>A counterpart by its original wording, whatever the language of the page.</summary>
    public string? With { get; set; }

    public string ViewOrList => Views.Contains(View ?? "", StringComparer.Ordinal) ? View! : Views[0];

    public string ShowOrAll => Shows.Contains(Show ?? "", StringComparer.Ordinal) ? Show! : Shows[0];

    public PlanItemKind? OneKind => Enum.TryParse<PlanItemKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>Whether it is narrowed to a kind, a person or a counterpart.</summary>
    public bool Narrowed => OneKind is not null || !string.IsNullOrEmpty(Person) || !string.IsNullOrEmpty(With);

    /// <summary>Whether every item is shown: only then can their order be changed.</summary>
    public bool Whole => ShowOrAll == Shows[0] && !Narrowed;

    /// <summary>The same look with another view or sentence.</summary>
    public PlanLook But(string? view = null, string? show = null) =>
        new()
        {
            View = view ?? View,
            Show = show ?? Show,
            Kind = Kind,
            Person = Person,
            With = With,
        };

    /// <summary>What of it differs from the list of all items, as an address carries it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Said =>
        new KeyValuePair<string, string?>[]
        {
            new("view", ViewOrList == Views[0] ? null : View),
            new("show", ShowOrAll == Shows[0] ? null : Show),
            new("kind", OneKind is null ? null : Kind),
            new("person", Person),
            new("with", With),
        }.Where(p => !string.IsNullOrEmpty(p.Value));

    /// <summary>An address with it.</summary>
    public string On(string address) => QueryHelpers.AddQueryString(address, Said);

    internal bool Shown(ItemRow row, PersonId? me) =>
        ShowOrAll switch
        {
            "late" => row.Late,
            "open" => !ItemCourse.IsSettled(row.State),
            "settled" => ItemCourse.IsSettled(row.State),
            "mine" => me is not null && row.Item.Responsible.Exists(r => r.Person == me),
            _ => true,
        }
        && (OneKind is not { } kind || row.Item.Kind == kind)
        && (string.IsNullOrEmpty(Person) || row.Item.Responsible.Exists(r => r.Name == Person))
        && (string.IsNullOrEmpty(With) || row.Item.Counterparts.Exists(c => Original(c) == With));

    internal static string Original(ItemCounterpart counterpart) => counterpart.Name.In(counterpart.Name.Original).Text;
}
