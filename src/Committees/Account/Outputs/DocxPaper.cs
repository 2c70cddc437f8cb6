using Comitia.Account.Rules;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Account.Outputs;

/// <summary>The account as a Word file (ISO/IEC 29500): headings that a reader can walk by, tables with header rows, the language of the text set.</summary>
internal static class DocxPaper
{
    public static byte[] Write(PaperSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = sheet.Title;
            file.PackageProperties.Language = sheet.T.Code;
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Make(sheet.T.Code);
            main.Document = new Document(new Body([.. Blocks(sheet), Section(main, sheet)]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Blocks(PaperSheet sheet)
    {
        yield return Paragraph(sheet.Title, "Title");
        yield return Paragraph(sheet.Text(sheet.Paper.Committee));
        yield return Paragraph(sheet.Days);
        yield return Paragraph(sheet.Standing);
        if (sheet.Paper.Figures.Count > 0)
        {
            yield return Paragraph(sheet.T["account.figures"], "Heading1");
            yield return Figures(sheet);
        }

        foreach (var part in sheet.Paper.Prose)
        {
            yield return Paragraph(sheet.Text(part.Heading), "Heading1");
            foreach (var paragraph in sheet.Paragraphs(part.Text))
            {
                yield return Paragraph(paragraph);
            }
        }

        if (sheet.Paper.Outcomes.Count > 0)
        {
            yield return Paragraph(sheet.T["account.outcomes"], "Heading1");
            yield return Outcomes(sheet);
        }
    }

    private static Table Figures(PaperSheet sheet)
    {
        string[] head = [sheet.T["account.figure"], sheet.T["account.value"], sheet.T["account.before"], sheet.T["account.difference"]];
        var columns = sheet.Compared ? 4 : 2;
        return DocxTable.Make(
            head[..columns],
            sheet.Paper.Figures.Select(f => new[] { sheet.Label(f), sheet.Value(f), sheet.Before(f), sheet.Difference(f) }[..columns]),
            sheet.Compared ? [4600, 1500, 1500, 1500] : [6600, 2500]
        );
    }

    private static Table Outcomes(PaperSheet sheet) =>
        DocxTable.Make(
            [sheet.T["account.number"], sheet.T["account.item"], sheet.T["account.state"], sheet.T["account.evidence"]],
            sheet.Paper.Outcomes.Select(o =>
                new[] { o.Number, sheet.Text(o.Title), State(sheet, o), string.Join('\n', o.Evidence.Select(sheet.Evidence)) }
            ),
            [700, 3600, 1900, 2900]
        );

    private static string State(PaperSheet sheet, PaperOutcome outcome) =>
        outcome.Reason is null ? sheet.StateOf(outcome) : sheet.StateOf(outcome) + "\n" + outcome.Reason;

    /// <summary>A4 upright. In a demonstration every sheet's header says so.</summary>
    private static SectionProperties Section(MainDocumentPart main, PaperSheet sheet)
    {
        var section = new SectionProperties();
        if (sheet.Demonstration is { } demonstration)
        {
            var header = main.AddNewPart<HeaderPart>("header");
            header.Header = new Header(Paragraph(demonstration, "Header"));
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" });
        }

        section.Append(new PageSize { Width = 11906, Height = 16838 });
        section.Append(
            new PageMargin
            {
                Top = 1418,
                Right = 1418,
                Bottom = 1418,
                Left = 1418,
                Header = 709,
                Footer = 709,
                Gutter = 0,
            }
        );
        return section;
    }

    internal static Paragraph Paragraph(string text, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        paragraph.Append(new Run(new Text(Writable(text)) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    /// <summary>Without the signs that XML 1.0 (section 2.2) cannot hold.</summary>
    private static string Writable(string text) =>
        string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
