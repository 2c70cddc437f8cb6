using System.Text;
using System.Xml;
using Comitia.Documents.Contracts;

namespace Comitia.Documents.Reading;

/// <summary>
/// Paragraphs, lists and tables of a word-processing document (ECMA-376 part 1, 17). Deleted revisions, field codes and the fallback
/// of alternate content are left out; a table inside a cell becomes part of the cell's text.
/// </summary>
internal sealed class WordReader
{
    private readonly DocumentBuilder builder = new();
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly StringBuilder words = new();
    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private int tableDepth;
    private int span = 1;
    private int skipDepth = -1;
    private bool inText;
    private bool tagged;
    private string? style;
    private (int? Id, int? Level) list;

    private WordReader(WordStyles styles, WordNumbering numbering) => (this.styles, this.numbering) = (styles, numbering);

    public static DocumentText Read(Package package)
    {
        var main = PackageParts.Main(package, "word/document.xml");
        var reader = new WordReader(
            WordStyles.Read(package, PackageParts.OfType(package, main, "styles", "word/styles.xml")),
            WordNumbering.Read(package, PackageParts.OfType(package, main, "numbering", "word/numbering.xml"))
        );
        package.Walk(main, reader.Visit);
        return reader.tagged ? reader.builder.Build() with { Tagged = WordControls.Read(package, main) } : reader.builder.Build();
    }

    private void Visit(XmlReader xml)
    {
        if (skipDepth >= 0)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == skipDepth)
                skipDepth = -1;
            return;
        }
        if (xml.NodeType == XmlNodeType.Element)
            Open(xml);
        else if (xml.NodeType == XmlNodeType.EndElement)
            Close(xml.LocalName);
        else if (
            inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA
        )
            words.Append(inText ? xml.Value : "");
    }

    private void Open(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            // pPrChange and its like hold the formatting before a revision.
            case "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "pPrChange" or "rPrChange" when !xml.IsEmptyElement:
                skipDepth = xml.Depth;
                break;
            case "p":
                (style, list) = (null, (null, null));
                words.Clear();
                break;
            case "pStyle":
                style = xml.Attribute("val");
                break;
            case "numId":
                list.Id = xml.Number("val");
                break;
            case "ilvl":
                list.Level = xml.Number("val");
                break;
            case "t":
                inText = !xml.IsEmptyElement;
                break;
            case "tab" or "br" or "cr":
                words.Append(' ');
                break;
            case "tag":
                tagged = true;
                break;
            case "noBreakHyphen":
                words.Append('-');
                break;
            case "tbl" when ++tableDepth == 1:
                builder.NextTable();
                break;
            case "tr" when tableDepth == 1:
                cells.Clear();
                break;
            case "tc" when tableDepth == 1:
                cell.Clear();
                span = 1;
                break;
            case "gridSpan" when tableDepth == 1:
                span = Math.Clamp(xml.Number("val") ?? 1, 1, 64);
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "t":
                inText = false;
                break;
            case "p":
                Paragraph();
                break;
            case "tc" when tableDepth == 1 && cells.Count < 64:
                cells.Add(cell.ToString());
                // A merged cell keeps the columns after it in their place.
                cells.AddRange(Enumerable.Repeat("", span - 1));
                break;
            case "tr" when tableDepth == 1:
                builder.AddRow(cells);
                break;
            case "tbl":
                tableDepth--;
                break;
        }
    }

    private void Paragraph()
    {
        var text = words.ToString();
        words.Clear();
        var inherited = styles.Numbering(style);
        var (inList, number) = numbering.Next(list.Id ?? inherited?.Id ?? 0, list.Level ?? inherited?.Level ?? 0);
        if (tableDepth > 0)
        {
            if (cell.Length > 0 && text.Length > 0)
                cell.Append(' ');
            cell.Append(text.Length == 0 && number is not null ? number : text);
        }
        else if (styles.Heading(style) is var heading and > 0)
        {
            builder.Add(BlockKind.Heading, text, heading);
        }
        else if (inList)
        {
            builder.Add(BlockKind.ListItem, text, list.Level ?? inherited?.Level ?? 0, number, bullet: number is null);
        }
        else
        {
            Typed(text);
        }
    }

    /// <summary>A number typed by hand makes a list item as well.</summary>
    private void Typed(string text)
    {
        var trimmed = text.Trim();
        if (ListMarker.At(trimmed) is { } marker)
            builder.Add(
                BlockKind.ListItem,
                trimmed[marker.Length..],
                marker.Number?.Count(c => c == '.') ?? 0,
                marker.Number,
                bullet: marker.Number is null
            );
        else
            builder.Add(BlockKind.Paragraph, text);
    }
}
