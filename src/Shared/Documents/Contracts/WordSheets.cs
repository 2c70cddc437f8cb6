using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Documents.Contracts;

/// <summary>What every Word file that Comitia writes shares (ISO/IEC 29500): A4 sheets, plain paragraphs, the sentence of a demonstration.</summary>
public static class WordSheets
{
    /// <summary>A new document of these blocks; in a demonstration every sheet's header says so.</summary>
    public static byte[] Write(string title, string language, string? demonstration, IEnumerable<OpenXmlElement> blocks, bool wide = false)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = Writable(title);
            file.PackageProperties.Language = language;
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordSheetStyles.Make(language);
            main.Document = new Document(new Body([.. blocks, Section(wide)]));
            if (demonstration is not null)
            {
                SayDemonstration(main, demonstration);
            }
        }

        return stream.ToArray();
    }

    public static Paragraph Paragraph(string text, string? style = null)
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
    public static string Writable(string text) =>
        string.Concat(
            text.Where(
                (c, i) =>
                    char.IsSurrogate(c)
                        ? (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                            || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))
                        : System.Xml.XmlConvert.IsXmlChar(c)
            )
        );

    /// <summary>Puts the sentence on top of every header, and makes one where a section has none.</summary>
    internal static void SayDemonstration(MainDocumentPart main, string sentence)
    {
        foreach (var header in main.HeaderParts)
        {
            (header.Header ??= new Header()).PrependChild(Paragraph(sentence));
        }

        foreach (var section in main.Document!.Descendants<SectionProperties>().ToList())
        {
            if (section.Elements<HeaderReference>().Any(h => h.Type?.Value == HeaderFooterValues.Default))
            {
                continue;
            }

            var part = main.AddNewPart<HeaderPart>();
            part.Header = new Header(Paragraph(sentence, main.StyleDefinitionsPart is null ? null : "Header"));
            section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) });
        }
    }

    private static SectionProperties Section(bool wide)
    {
        var size = wide
            ? new PageSize
            {
                Width = 16838,
                Height = 11906,
                Orient = PageOrientationValues.Landscape,
            }
            : new PageSize { Width = 11906, Height = 16838 };
        return new SectionProperties(
            size,
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
    }
}
