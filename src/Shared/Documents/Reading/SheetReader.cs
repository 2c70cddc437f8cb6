using System.Globalization;
using System.Text;
using System.Xml;
using Comitia.Documents.Contracts;

namespace Comitia.Documents.Reading;

/// <summary>
/// The visible sheets of a workbook (ECMA-376 part 1, 18) as tables; dates are written as ISO 8601. A workbook that hides a sheet is
/// also kept cell by cell, with the hidden one.
/// </summary>
internal sealed class SheetReader
{
    private const int MaxColumns = 64;
    private readonly DocumentBuilder builder = new();
    private readonly List<string> strings;
    private readonly SheetDates dates;
    private readonly List<string> row = [];
    private readonly StringBuilder value = new();
    private string type = "";
    private int style;
    private int column;
    private bool reading;
    private bool hidden;
    private List<IReadOnlyList<string>>? raw;

    private SheetReader(List<string> strings, SheetDates dates) => (this.strings, this.dates) = (strings, dates);

    public static DocumentText Read(Package package)
    {
        var main = PackageParts.Main(package, "xl/workbook.xml");
        var sheets = Sheets(package, main, out var since1904);
        var reader = new SheetReader(
            SharedStrings(package, PackageParts.OfType(package, main, "sharedStrings", "xl/sharedStrings.xml")),
            SheetDates.Read(package, PackageParts.OfType(package, main, "styles", "xl/styles.xml"), since1904)
        );
        var shown = sheets.Count(s => !s.Hidden);
        var kept = shown < sheets.Count ? new List<RawSheet>() : null;
        foreach (var (name, part, hidden) in sheets)
        {
            reader.hidden = hidden;
            if (shown > 1 && !hidden)
                reader.builder.Add(BlockKind.Heading, name, 1);
            if (!hidden)
                reader.builder.NextTable();
            reader.raw = kept is null ? null : [];
            package.Walk(part, reader.Visit);
            kept?.Add(new(name, reader.raw!));
        }
        return reader.builder.Build() with { Sheets = kept ?? [] };
    }

    private static List<(string Name, string Part, bool Hidden)> Sheets(Package package, string main, out bool since1904)
    {
        var parts = PackageParts.Related(package, main).GroupBy(r => r.Id).ToDictionary(r => r.Key, r => r.First().Part);
        var sheets = new List<(string, string, bool)>();
        var epoch1904 = false;
        package.Walk(
            main,
            xml =>
            {
                if (xml.NodeType != XmlNodeType.Element)
                    return;
                if (xml.LocalName == "workbookPr")
                    epoch1904 = xml.Attribute("date1904") is "1" or "true";
                if (xml.LocalName != "sheet")
                    return;
                if (parts.TryGetValue(xml.Attribute("id") ?? "", out var part) && sheets.Count < 100)
                    sheets.Add((xml.Attribute("name") ?? "", part, xml.Attribute("state") is "hidden" or "veryHidden"));
            }
        );
        since1904 = epoch1904;
        return sheets;
    }

    private static List<string> SharedStrings(Package package, string part)
    {
        var all = new List<string>();
        var text = new StringBuilder();
        var (reading, phonetic) = (false, false);
        package.Walk(
            part,
            xml =>
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && reading && !phonetic)
                    text.Append(xml.Value);
                else if (xml.LocalName == "t")
                    reading = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                else if (xml.LocalName == "rPh")
                    phonetic = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                else if (xml.LocalName == "si" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
                {
                    all.Add(text.ToString());
                    text.Clear();
                }
            }
        );
        return all;
    }

    private void Visit(XmlReader xml)
    {
        var opens = xml.NodeType == XmlNodeType.Element;
        switch (xml.LocalName)
        {
            case "row" when opens:
                row.Clear();
                break;
            case "row":
                raw?.Add([.. row]);
                if (!hidden)
                    builder.AddRow(row.ConvertAll(OnOneLine));
                row.Clear();
                break;
            case "c" when opens:
                (type, style) = (xml.Attribute("t") ?? "", xml.Number("s") ?? 0);
                column = xml.Attribute("r") is { } address ? Column(address) : row.Count;
                value.Clear();
                break;
            case "c":
                Put();
                break;
            case "v" or "t":
                reading = opens && !xml.IsEmptyElement;
                break;
            default:
                if (reading && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                    value.Append(reading ? xml.Value : "");
                break;
        }
    }

    private void Put()
    {
        if (column >= MaxColumns || value.Length == 0)
            return;
        while (row.Count <= column)
            row.Add("");
        row[column] = Shown(value.ToString());
    }

    private static string OnOneLine(string cell) => cell.ReplaceLineEndings(" ").Replace('\t', ' ');

    private string Shown(string raw)
    {
        if (type == "s")
            return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < strings.Count
                ? Text(strings[i])
                : "";
        if (type is "str" or "inlineStr")
            return Text(raw);
        if (type is "d" || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return raw;
        return dates.AsDate(style, number) ?? number.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>"_x000A_" is how a workbook writes a sign that XML does not hold or a program avoids (ECMA-376 part 1, 22.9.2.19).</summary>
    private static string Text(string raw) =>
        raw.Contains("_x", StringComparison.OrdinalIgnoreCase) ? WordSheets.Writable(XmlConvert.DecodeName(raw)) : raw;

    /// <summary>"AB12" is column 27, counted from 0.</summary>
    private static int Column(string address)
    {
        var number = 0;
        foreach (var c in address)
        {
            if (c is not (>= 'A' and <= 'Z') || number > 20000)
                break;
            number = number * 26 + (c - 'A' + 1);
        }
        return number - 1 < 0 ? 0 : number - 1;
    }
}
