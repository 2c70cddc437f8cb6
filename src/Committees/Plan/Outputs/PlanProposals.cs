using Comitia.Kernel.Languages;
using Comitia.Plan.Rules.Files;
using Comitia.Plan.Rules.Importing;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Outputs;

/// <summary>A plan as the proposal that reading its own file gives: the JSON of a plan has the same shape as the JSON of an import.</summary>
internal static class PlanProposals
{
    public static PlanProposal Of(PlanPaper paper)
    {
        return new PlanProposal(
            paper.Page.Committee.Name.In(paper.T.Code).Text,
            ExactPlan.Season(paper.Page.Session.Code),
            paper.Languages,
            [.. paper.Groups.SelectMany(g => g.Items.Select(i => Item(paper, i, g.Objective)))],
            [],
            []
        )
        {
            CommitteeCode = paper.Page.Committee.Code,
            SessionCode = paper.Page.Session.Code,
        };
    }

    private static ProposedItem Item(PlanPaper paper, PlanItem item, Objective? objective)
    {
        var counterparts = item.Counterparts.OrderBy(c => c.Position).Select(c => Narrowed(paper, c.Name)!).ToList();
        var exact = new ExactItem(
            item.PublicId,
            item.Version,
            Narrowed(paper, item.Title)!,
            Narrowed(paper, item.Condition),
            Narrowed(paper, item.ExpectedOutput),
            counterparts,
            Narrowed(paper, objective?.Title),
            item.From,
            item.To,
            item.Times
        );
        return new ProposedItem(
            item.Number,
            item.Kind.ToString().ToLowerInvariant(),
            exact.Title.Languages.ToDictionary(l => l, l => exact.Title[l]!, StringComparer.Ordinal),
            [.. counterparts.Select(c => c.In(paper.T.Code).Text)],
            exact.Condition?.In(paper.T.Code).Text,
            item.To is { } to ? new ProposedPeriod(item.From, to) : null,
            exact.Output?.In(paper.T.Code).Text,
            [.. item.Responsible.OrderBy(r => r.Position).Select(r => r.Name)],
            []
        )
        {
            Exact = exact,
        };
    }

    /// <summary>The text in the languages asked for; its original where it is in none of them.</summary>
    private static LocalText? Narrowed(PlanPaper paper, LocalText? text)
    {
        if (text is null)
        {
            return null;
        }

        var kept = text.Languages.Where(l => paper.Languages.Contains(l, StringComparer.Ordinal)).OrderBy(l => l != text.Original).ToList();
        return kept.Count == 0
            ? LocalText.Of(text.Original, text[text.Original]!)
            : kept.Aggregate(LocalText.Empty, (t, l) => t.With(l, text[l]));
    }
}
