using System.Text;
using Comitia.Account.Rules;

namespace Comitia.Account.Outputs;

/// <summary>The account as Markdown (CommonMark with tables): to read, to mail, to paste.</summary>
internal static class MarkdownPaper
{
    public static string Write(PaperSheet sheet)
    {
        var text = new StringBuilder();
        if (sheet.Demonstration is { } demonstration)
        {
            Line(text, $"> **{Plain(demonstration)}**");
        }

        Line(text, $"# {Plain(sheet.Title)}");
        Line(text, $"{Plain(sheet.Text(sheet.Paper.Committee))}  \n{Plain(sheet.Days)}  \n{Plain(sheet.Standing)}");
        Figures(text, sheet);
        foreach (var part in sheet.Paper.Prose)
        {
            Line(text, $"## {Plain(sheet.Text(part.Heading))}");
            foreach (var paragraph in sheet.Paragraphs(part.Text))
            {
                Line(text, Plain(paragraph));
            }
        }

        Outcomes(text, sheet);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Figures(StringBuilder text, PaperSheet sheet)
    {
        if (sheet.Paper.Figures.Count == 0)
        {
            return;
        }

        Line(text, $"## {sheet.T["account.figures"]}");
        Row(
            text,
            sheet.Compared,
            sheet.T["account.figure"],
            sheet.T["account.value"],
            sheet.T["account.before"],
            sheet.T["account.difference"]
        );
        Row(text, sheet.Compared, "---", "---:", "---:", "---:");
        foreach (var figure in sheet.Paper.Figures)
        {
            Row(text, sheet.Compared, Plain(sheet.Label(figure)), sheet.Value(figure), sheet.Before(figure), sheet.Difference(figure));
        }

        text.Append('\n');
    }

    private static void Row(StringBuilder text, bool compared, params ReadOnlySpan<string> cells) =>
        text.Append("| ").Append(string.Join(" | ", cells[..(compared ? 4 : 2)])).Append(" |\n");

    private static void Outcomes(StringBuilder text, PaperSheet sheet)
    {
        if (sheet.Paper.Outcomes.Count == 0)
        {
            return;
        }

        Line(text, $"## {sheet.T["account.outcomes"]}");
        foreach (var outcome in sheet.Paper.Outcomes)
        {
            text.Append("- **" + Plain(outcome.Number) + "** " + Plain(sheet.Text(outcome.Title)) + ": " + sheet.StateOf(outcome));
            text.Append(outcome.Reason is null ? "\n" : " (" + Plain(outcome.Reason) + ")\n");
            foreach (var evidence in outcome.Evidence)
            {
                text.Append("  - " + Plain(sheet.Evidence(evidence)) + "\n");
            }
        }

        text.Append('\n');
    }

    private static void Line(StringBuilder text, string block) => text.Append(block).Append("\n\n");

    /// <summary>Takes the meaning from the signs that Markdown would read (CommonMark, section 2.4); one line.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~')
            {
                plain.Append('\\');
            }

            plain.Append(c);
        }

        return plain.ToString();
    }
}
