using System.Text;
using System.Xml;
using Comitia.Documents.Contracts;

namespace Comitia.Documents.Reading;

/// <summary>
/// The tagged content controls of a document, nested as they stand. A control without a tag is transparent, one that shows its
/// placeholder is empty. Deleted revisions are left out.
/// </summary>
internal sealed class WordControls
{
    private const int MaxDepth = 64;

    private sealed class Open(int depth)
    {
        public readonly int Depth = depth;
        public readonly StringBuilder Words = new();
        public readonly List<TextControl> Inner = [];
        public string? Tag;
        public bool Placeholder;
        public bool HasParagraph;
    }

    private sealed class Row(int depth)
    {
        public readonly int Depth = depth;
        public readonly StringBuilder Words = new();
        public bool Tagged;
    }

    private readonly Stack<Open> open = new();
    private readonly Stack<Row> rows = new();
    private readonly Stack<bool> tables = new();
    private readonly List<TextControl> found = [];
    private readonly List<string> loose = [];
    private int skipDepth = -1;
    private bool inText;

    public static TaggedContent? Read(Package package, string main)
    {
        var reader = new WordControls();
        package.Walk(main, reader.Visit);
        return reader.found.Count == 0 ? null : new(reader.found, reader.loose);
    }

    private void Visit(XmlReader xml)
    {
        if (skipDepth >= 0)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == skipDepth)
                skipDepth = -1;
        }
        else if (xml.NodeType == XmlNodeType.Element)
            Begin(xml);
        else if (xml.NodeType == XmlNodeType.EndElement)
            End(xml);
        else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            Say(inText ? xml.Value : "");
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "pPrChange" or "rPrChange" when !xml.IsEmptyElement:
                skipDepth = xml.Depth;
                break;
            case "sdt" when !xml.IsEmptyElement && open.Count < MaxDepth:
                open.Push(new(xml.Depth));
                break;
            case "tag" when open.Count > 0:
                open.Peek().Tag = xml.Attribute("val");
                break;
            case "showingPlcHdr" when open.Count > 0:
                open.Peek().Placeholder = xml.Attribute("val") is not ("0" or "false");
                break;
            case "p" when open.Count > 0:
                // A paragraph that stands between two words of a control divides them; the one around the control does not.
                if (open.Peek().HasParagraph)
                    open.Peek().Words.Append('\n');
                open.Peek().HasParagraph = true;
                break;
            case "t":
                inText = !xml.IsEmptyElement;
                break;
            case "tab":
                Say("\t");
                break;
            case "br" or "cr":
                Say("\n");
                break;
            case "noBreakHyphen":
                Say("-");
                break;
            case "tbl" when !xml.IsEmptyElement:
                tables.Push(false);
                break;
            case "tr" when !xml.IsEmptyElement:
                rows.Push(new(xml.Depth));
                break;
        }
    }

    private void End(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "t":
                inText = false;
                break;
            case "tbl" when tables.Count > 0:
                tables.Pop();
                break;
            case "tr" when rows.Count > 0 && rows.Peek().Depth == xml.Depth:
                EndRow(rows.Pop());
                break;
            case "sdt" when open.Count > 0 && open.Peek().Depth == xml.Depth:
                EndControl(open.Pop());
                break;
        }
    }

    private void EndRow(Row row)
    {
        var tagged = row.Tagged || open.Any(o => o.Tag is not null);
        var words = string.Join(' ', row.Words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (tagged && tables.Count > 0)
        {
            tables.Pop();
            tables.Push(true);
        }
        else if (!tagged && tables.Count > 0 && tables.Peek() && words.Any(char.IsLetter))
        {
            loose.Add(words);
        }
    }

    private void EndControl(Open control)
    {
        var words = control.Placeholder ? "" : control.Words.ToString().Normalize(NormalizationForm.FormC);
        var inner = open.Count > 0 ? open.Peek().Inner : found;
        if (control.Tag is { Length: > 0 } tag)
        {
            inner.Add(new(tag, words.Trim(), control.Inner));
            if (rows.Count > 0)
                rows.Peek().Tagged = true;
            return;
        }
        inner.AddRange(control.Inner);
        if (open.Count > 0)
            open.Peek().Words.Append(words);
    }

    private void Say(string words)
    {
        if (open.Count > 0)
            open.Peek().Words.Append(words);
        if (rows.Count > 0)
            rows.Peek().Words.Append(words).Append(words is "\n" or "\t" ? "" : " ");
    }
}
