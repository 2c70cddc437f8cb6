using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Comitia.Plan.Rules.Files;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Outputs;

/// <summary>
/// A plan with the words around it, in one language or in several side by side: what the print page and every file share, so that they
/// say the same.
/// </summary>
/// <param name="page">The plan as it stands.</param>
/// <param name="says">The texts of each language asked for.</param>
/// <param name="office">Whose letterhead it bears.</param>
internal sealed class PlanPaper(PlanPageData page, IReadOnlyList<Say> says, InstallationProfile office)
{
    public PlanPageData Page => page;

    public IReadOnlyList<Say> Says => says;

    /// <summary>Stands where a line has nothing, so that lines of two columns stay side by side.</summary>
    public const string Nothing = "–";

    public Say T => says[0];

    public bool SideBySide => says.Count > 1;

    public IReadOnlyList<string> Languages => [.. says.Select(s => s.Code)];

    public string Title => Each(s => s["plan.title", ("session", page.Session.Title)]);

    public string Office => Each(s => office.Name.In(s.Code).Text);

    public string Committee => Each(s => page.Committee.Name.In(s.Code).Text);

    /// <summary>The session and its days.</summary>
    public string Session =>
        Each(s => $"{page.Session.Title.In(s.Code).Text}, {s["plan.period.span", ("from", page.Session.From), ("to", page.Session.To)]}");

    /// <summary>Whether it is adopted, when and in which version; else that it is a draft.</summary>
    public string Standing =>
        Each(s =>
            page.Plan.AdoptedOn is not { } on
                ? s["plan.paper.draft"]
                : s[page.Plan.Amended ? "plan.paper.amended" : "plan.paper.adopted", ("date", on), ("version", page.Plan.AdoptedVersion)]
        );

    /// <summary>The sentence that stands on every page and file of a demonstration; null elsewhere.</summary>
    public string? Demonstration => office.Demonstration ? string.Join(" ", says.Select(s => s["plan.demonstration"])) : null;

    /// <summary>Items without a direction first, then each direction with its items.</summary>
    public IEnumerable<(Objective? Objective, IReadOnlyList<PlanItem> Items)> Groups
    {
        get
        {
            var objectives = page.Objectives;
            var items = page.Items.Select(r => r.Item).ToList();
            var loose = items.Where(i => objectives.All(o => o.Id != i.ObjectiveId)).ToList();
            if (loose.Count > 0)
            {
                yield return (null, loose);
            }

            foreach (var objective in objectives)
            {
                if (items.Where(i => i.ObjectiveId == objective.Id).ToList() is { Count: > 0 } under)
                {
                    yield return (objective, under);
                }
            }
        }
    }

    /// <summary>A text in the language of a column: in two columns each its own, in one the original where a translation lacks.</summary>
    public (string Text, string Language) Words(LocalText? text, string language) =>
        text is null ? (string.Empty, language)
        : SideBySide ? (text[language] ?? Elsewhere(text, language), text[language] is null ? text.Original : language)
        : text.In(language);

    public static string Responsible(PlanItem item) => string.Join('\n', item.Responsible.OrderBy(r => r.Position).Select(r => r.Name));

    /// <summary>
    /// The names of the counterparts, one a line and in the same order in each language. A name that is in none of the languages stands
    /// in the first with its own language beside it ("… [en]"); one that only another column has leaves a sign here.
    /// </summary>
    public string Counterparts(PlanItem item, string language)
    {
        var names = item.Counterparts.OrderBy(c => c.Position).Select(c => c.Name).ToList();
        var lines = names.ConvertAll(n =>
            n[language] is { } name ? name
            : language == Languages[0] && Languages.All(l => n[l] is null) ? $"{n} [{n.Original}]"
            : Nothing
        );
        return lines.TrueForAll(l => l == Nothing) ? string.Empty : string.Join('\n', lines);
    }

    public string Period(PlanItem item) => FileWords.Period(item.From, item.To, SideBySide ? null : T);

    private string Each(Func<Say, string> text) => string.Join('\n', says.Select(text).Distinct(StringComparer.Ordinal));

    /// <summary>In two columns a text that is in neither language stands in the first, so that it is not lost.</summary>
    private string Elsewhere(LocalText text, string language) =>
        language == Languages[0] && Languages.All(l => text[l] is null) ? text.In(language).Text : string.Empty;
}
