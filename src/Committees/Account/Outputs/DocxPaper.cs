using Comitia.Account.Rules;
using Comitia.Documents.Contracts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Account.Outputs;

/// <summary>The account as a Word file (ISO/IEC 29500): headings that a reader can walk by, tables with header rows, the language of the text set.</summary>
internal static class DocxPaper
{
    public static byte[] Write(PaperSheet sheet) => WordSheets.Write(sheet.Title, sheet.T.Code, sheet.Demonstration, Blocks(sheet));

    private static IEnumerable<OpenXmlElement> Blocks(PaperSheet sheet)
    {
        yield return WordSheets.Paragraph(sheet.Title, "Title");
        yield return WordSheets.Paragraph(sheet.Text(sheet.Paper.Committee));
        yield return WordSheets.Paragraph(sheet.Days);
        yield return WordSheets.Paragraph(sheet.Standing);
        if (sheet.Paper.Figures.Count > 0)
        {
            yield return WordSheets.Paragraph(sheet.T["account.figures"], "Heading1");
            yield return Figures(sheet);
        }

        foreach (var part in sheet.Paper.Prose)
        {
            yield return WordSheets.Paragraph(sheet.Text(part.Heading), "Heading1");
            foreach (var paragraph in sheet.Paragraphs(part.Text))
            {
                yield return WordSheets.Paragraph(paragraph);
            }
        }

        if (sheet.Paper.Outcomes.Count > 0)
        {
            yield return WordSheets.Paragraph(sheet.T["account.outcomes"], "Heading1");
            yield return Outcomes(sheet);
        }
    }

    private static Table Figures(PaperSheet sheet)
    {
        string[] head = [sheet.T["account.figure"], sheet.T["account.value"], sheet.T["account.before"], sheet.T["account.difference"]];
        var columns = sheet.Compared ? 4 : 2;
        return WordTables.Make(
            head[..columns],
            sheet.Paper.Figures.Select(f => new[] { sheet.Label(f), sheet.Value(f), sheet.Before(f), sheet.Difference(f) }[..columns]),
            sheet.Compared ? [4600, 1500, 1500, 1500] : [6600, 2500]
        );
    }

    private static Table Outcomes(PaperSheet sheet) =>
        WordTables.Make(
            [sheet.T["account.number"], sheet.T["account.item"], sheet.T["account.state"], sheet.T["account.evidence"]],
            sheet.Paper.Outcomes.Select(o =>
                new[] { o.Number, sheet.Text(o.Title), State(sheet, o), string.Join('\n', o.Evidence.Select(sheet.Evidence)) }
            ),
            [700, 3600, 1900, 2900]
        );

    private static string State(PaperSheet sheet, PaperOutcome outcome) =>
        outcome.Reason is null ? sheet.StateOf(outcome) : sheet.StateOf(outcome) + "\n" + outcome.Reason;
}
