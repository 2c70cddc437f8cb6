using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Rules.Files;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Outputs;

/// <summary>A plan as a Word file: a template's content controls filled, and named so that the importer reads each field back.</summary>
internal static class PlanDocx
{
    public static byte[] Write(PlanPaper paper, byte[] template) =>
        WordTemplates.Fill(
            template,
            new WordFilling(
                paper.Title.Split('\n')[0],
                paper.T.Code,
                paper.Demonstration,
                new Dictionary<string, WordValue>(StringComparer.Ordinal)
                {
                    [PlanTags.Title] = new(paper.Title),
                    [PlanTags.Office] = new(paper.Office),
                    [PlanTags.Committee] = new(paper.Committee, Tag: PlanTags.Coded(PlanTags.Committee, paper.Page.Committee.Code)),
                    [PlanTags.Session] = new(paper.Session, Tag: PlanTags.Coded(PlanTags.Session, paper.Page.Session.Code)),
                    [PlanTags.Standing] = new(paper.Standing),
                },
                [.. Parts(paper)]
            )
        );

    private static IEnumerable<WordPart> Parts(PlanPaper paper)
    {
        foreach (var (objective, items) in paper.Groups)
        {
            if (objective is not null)
            {
                var title = paper.Languages.ToDictionary(
                    l => $"{PlanTags.Objective}.title{Suffix(paper, l)}",
                    l => Worded(paper, objective.Title, l, PlanTags.Objective + ".title"),
                    StringComparer.Ordinal
                );
                yield return new WordPart(PlanTags.Objective, PlanTags.Objective, title);
            }

            foreach (var item in items)
            {
                var tag = PlanTags.OfItem(item.PublicId, item.Version, item.Times, item.Title.Original);
                yield return new WordPart(PlanTags.Item, tag, Values(paper, item, tag));
            }
        }
    }

    private static Dictionary<string, WordValue> Values(PlanPaper paper, PlanItem item, string tag)
    {
        var values = new Dictionary<string, WordValue>(StringComparer.Ordinal)
        {
            [PlanTags.Field("number")] = new(item.Number, Tag: PlanTags.Field("number") + tag[PlanTags.Item.Length..]),
            [PlanTags.Field("period")] = new(paper.Period(item)),
            [PlanTags.Field("responsible")] = new(PlanPaper.Responsible(item)),
        };
        foreach (var say in paper.Says)
        {
            var (language, suffix) = (say.Code, Suffix(paper, say.Code));
            Put("title", item.Title);
            Put("condition", item.Condition);
            Put("output", item.ExpectedOutput);
            values[PlanTags.Field("kind") + suffix] = new(say.Word(item.Kind), language, $"{PlanTags.Field("kind")}.{language}");
            values[PlanTags.Field("with") + suffix] = new(
                paper.Counterparts(item, language),
                language,
                $"{PlanTags.Field("with")}.{language}"
            );

            void Put(string field, LocalText? text) =>
                values[PlanTags.Field(field) + suffix] = Worded(paper, text, language, PlanTags.Field(field));
        }

        return values;
    }

    private static WordValue Worded(PlanPaper paper, LocalText? text, string language, string tag)
    {
        var (words, own) = paper.Words(text, language);
        return new WordValue(words, own, $"{tag}.{(words.Length == 0 ? language : own)}");
    }

    private static string Suffix(PlanPaper paper, string language) => paper.SideBySide ? "." + language : "";
}
