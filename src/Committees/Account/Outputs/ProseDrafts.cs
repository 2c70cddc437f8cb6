using Comitia.Account.Queries;
using Comitia.Account.Rules;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;

namespace Comitia.Account.Outputs;

/// <summary>
/// Drafts of the prose, in whole sentences from the figures, in every language. A figure's own sentence is <c>figure.{code}.sentence</c>
/// with the facts value, of, before and joint; a figure without one is named with its label.
/// </summary>
internal sealed class ProseDrafts(TextBook texts)
{
    public const string Introduction = "introduction";
    public const string ThePlan = "plan";
    public const string Conclusion = "conclusion";

    public static string Objective(int place) => "objective-" + place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// The parts in order: introduction, the plan or each of its objectives, conclusion. <paramref name="whole"/>'s own prose is not
    /// read. The prose is published with the account, so a draft names no item that the published plan does not hold.
    /// </summary>
    public IReadOnlyList<PaperPart> Of(AccountPaper whole, IReadOnlyList<LocalText> objectives)
    {
        var paper = whole with { Outcomes = [.. whole.Outcomes.Where(o => o.Public)] };
        var parts = new List<PaperPart> { Part(Introduction, Heading("account.part.introduction"), l => Opening(paper, l)) };
        if (objectives.Count == 0 && paper.Outcomes.Count > 0)
        {
            parts.Add(Part(ThePlan, Heading("account.part.plan"), l => OfItems(paper.Outcomes, l)));
        }

        for (var place = objectives.Count > 0 ? 0 : 1; place <= objectives.Count; place++)
        {
            var items = paper.Outcomes.Where(o => o.Objective == place).ToList();
            if (place == 0 && items.Count == 0)
            {
                continue;
            }

            var heading = place == 0 ? Heading("account.part.other-items") : objectives[place - 1];
            parts.Add(Part(place == 0 ? ThePlan : Objective(place), heading, l => OfItems(items, l)));
        }

        parts.Add(Part(Conclusion, Heading("account.part.conclusion"), l => Closing(paper, l)));
        return parts;
    }

    private PaperPart Part(string key, LocalText heading, Func<Speaker, IEnumerable<string>> paragraphs) =>
        new(key, heading, Everywhere(l => string.Join("\n\n", paragraphs(l).Where(p => p.Length > 0))), 0);

    private LocalText Heading(string key) => Everywhere(l => l.Say(key));

    private LocalText Everywhere(Func<Speaker, string> text) =>
        texts
            .Languages.OrderBy(l => l.Code == "en" ? 0 : 1)
            .Aggregate(LocalText.Empty, (made, l) => made.With(l.Code, text(new Speaker(texts, l.Code))));

    private static IEnumerable<string> Opening(AccountPaper paper, Speaker l)
    {
        yield return l.Say(
            "account.draft.opening",
            ("committee", paper.Committee),
            ("session", paper.Session),
            ("from", paper.From),
            ("to", paper.To)
        );
        yield return string.Join(' ', paper.Figures.Where(IsWorthAWord).Select(f => Sentence(f, l)));
        yield return string.Join(' ', paper.Figures.Where(f => f.Code == PlanTally.Items).Select(f => Sentence(f, l)));
    }

    /// <summary>The figures of the work itself; what was nought in both sessions stands in the table and needs no sentence.</summary>
    private static bool IsWorthAWord(PaperFigure figure) =>
        figure.Part is null && !PlanTally.Knows(figure.Code) && (figure.Value != 0 || figure.Before is > 0);

    private static string Sentence(PaperFigure figure, Speaker l)
    {
        (string, object?)[] facts =
        [
            ("value", figure.Value),
            ("of", figure.Of),
            ("before", figure.Before),
            ("beforeOf", figure.BeforeOf),
            ("joint", figure.Joint),
            ("label", figure.Label),
        ];
        var own = $"figure.{figure.Code}.sentence";
        var sentence = l.Say(
            l.Knows(own) ? own
                : figure.Of is null ? "account.draft.figure"
                : "account.draft.share",
            facts
        );
        return figure.Before is null
            ? sentence
            : sentence.TrimEnd('.') + " " + l.Say(figure.BeforeOf is null ? "account.draft.before" : "account.draft.before-share", facts);
    }

    private static IEnumerable<string> OfItems(IReadOnlyList<PaperOutcome> items, Speaker l)
    {
        var tally = PlanTally.Of([.. items.Select(i => i.State)]);
        yield return string.Join(
            ' ',
            tally.Where(f => f.Count > 0 || f.Code == PlanTally.Items).Select(f => l.Say("account.draft." + f.Code, ("count", f.Count)))
        );
        foreach (var item in items)
        {
            yield return Item(item, l);
        }
    }

    private static string Item(PaperOutcome item, Speaker l)
    {
        var sentence = l.Say(
            item.Late && item.State != ItemState.UnderWay ? "account.draft.item.late" : $"account.draft.item.{item.State}",
            ("number", item.Number),
            ("title", item.Title)
        );
        if (item.ReasonInASentence is not null && item.State is ItemState.CarriedOver or ItemState.Dropped or ItemState.NotCalledFor)
        {
            sentence += " " + l.Say("account.draft.reason", ("reason", item.ReasonInASentence));
        }

        return item.Evidence.Count == 0
            ? sentence
            : sentence
                + " "
                + l.Say(
                    "account.draft.evidence",
                    (
                        "list",
                        string.Join(
                            "; ",
                            item.Evidence.Select(e =>
                                l.Say("account.draft.evidence.one", ("kind", l.Say("account.evidence." + e.Kind)), ("date", e.Date))
                            )
                        )
                    )
                );
    }

    private static IEnumerable<string> Closing(AccountPaper paper, Speaker l)
    {
        var settled = paper.Outcomes.Count(o => o.State is ItemState.Done or ItemState.Continuing or ItemState.NotCalledFor);
        var left = paper.Outcomes.Where(o => o.State is ItemState.CarriedOver).ToList();
        var open = paper.Outcomes.Where(o => o.State is ItemState.Planned or ItemState.Scheduled or ItemState.UnderWay).ToList();
        yield return paper.Outcomes.Count == 0
            ? l.Say("account.draft.closing.no-plan")
            : l.Say("account.draft.closing", ("settled", settled), ("count", paper.Outcomes.Count));
        yield return left.Count == 0
            ? string.Empty
            : l.Say("account.draft.closing.carried", ("count", left.Count), ("numbers", Numbers(left)));
        yield return open.Count == 0
            ? string.Empty
            : l.Say("account.draft.closing.open", ("count", open.Count), ("numbers", Numbers(open)));
    }

    private static string Numbers(IEnumerable<PaperOutcome> items) => string.Join(", ", items.Select(i => i.Number));

    private sealed class Speaker(TextBook texts, string language)
    {
        public bool Knows(string key) => texts.Find(language, key) is not null;

        public string Say(string key, params (string Name, object? Value)[] facts) =>
            texts.Say(language, key, facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal));
    }
}
