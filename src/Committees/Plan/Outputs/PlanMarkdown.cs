using System.Text;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Outputs;

/// <summary>A plan as Markdown: a numbered list with its labelled lines, as the reader of texts knows it.</summary>
internal static class PlanMarkdown
{
    public static string Write(PlanPaper paper)
    {
        var text = new StringBuilder();
        if (paper.Demonstration is { } demonstration)
        {
            text.Append("> **").Append(demonstration).Append("**\n\n");
        }

        text.Append("# ").Append(OneLine(paper.Title)).Append("\n\n");
        text.Append(OneLine(paper.Committee)).Append("  \n").Append(OneLine(paper.Session)).Append("  \n");
        text.Append(OneLine(paper.Standing)).Append('\n');
        foreach (var (objective, items) in paper.Groups)
        {
            if (objective is not null)
            {
                text.Append("\n## ")
                    .Append(
                        string.Join(
                            " / ",
                            paper.Languages.Select(l => OneLine(paper.Words(objective.Title, l).Text)).Where(t => t.Length > 0)
                        )
                    )
                    .Append('\n');
            }

            text.Append('\n');
            foreach (var item in items)
            {
                Item(text, paper, item);
            }
        }

        return text.ToString();
    }

    private static void Item(StringBuilder text, PlanPaper paper, PlanItem item)
    {
        var titles = paper.Languages.Select(l => OneLine(paper.Words(item.Title, l).Text)).Where(t => t.Length > 0);
        text.Append(item.Number).Append(". ").Append(string.Join(" / ", titles)).Append('\n');
        foreach (var say in paper.Says)
        {
            Line(say["plan.kind"], say.Word(item.Kind));
            Line(say["plan.with"], paper.Counterparts(item, say.Code).Replace("\n", "; ", StringComparison.Ordinal));
            Line(say["plan.condition"], paper.Words(item.Condition, say.Code).Text);
            Line(say["plan.output"], paper.Words(item.ExpectedOutput, say.Code).Text);
        }

        Line(paper.T["plan.period"], paper.Period(item));
        Line(paper.T["plan.responsible"], PlanPaper.Responsible(item).Replace("\n", "; ", StringComparison.Ordinal));

        void Line(string label, string words)
        {
            if (words.Length > 0)
            {
                text.Append("   - ").Append(label).Append(": ").Append(OneLine(words)).Append('\n');
            }
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
