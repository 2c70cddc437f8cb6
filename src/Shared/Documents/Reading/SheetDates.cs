using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Documents.Reading;

/// <summary>Which cell styles show a number as a date (ECMA-376 part 1, 18.8.30), and the date a serial number stands for.</summary>
internal sealed class SheetDates
{
    private static readonly LocalDate Epoch1900 = new(1899, 12, 30);
    private static readonly LocalDate Epoch1904 = new(1904, 1, 1);
    private readonly List<bool> styles = [];
    private readonly LocalDate epoch;

    private SheetDates(bool since1904) => epoch = since1904 ? Epoch1904 : Epoch1900;

    public static SheetDates Read(Package package, string part, bool since1904)
    {
        var dates = new SheetDates(since1904);
        var custom = new HashSet<int>();
        var inCells = false;
        package.Walk(
            part,
            xml =>
            {
                if (xml.LocalName == "cellXfs")
                    inCells = xml.NodeType == XmlNodeType.Element;
                if (xml.NodeType != XmlNodeType.Element)
                    return;
                if (xml.LocalName == "numFmt" && xml.Number("numFmtId") is { } id && IsDate(xml.Attribute("formatCode") ?? ""))
                    custom.Add(id);
                if (xml.LocalName == "xf" && inCells)
                    dates.styles.Add(
                        xml.Number("numFmtId") is { } format && (format is (>= 14 and <= 17) or 22 || custom.Contains(format))
                    );
            }
        );
        return dates;
    }

    /// <summary>The ISO date, or null when the style shows a plain number or the serial is out of range.</summary>
    public string? AsDate(int style, double serial) =>
        style >= 0 && style < styles.Count && styles[style] && serial is >= 1 and < 2_000_000
            ? LocalDatePattern.Iso.Format(epoch.PlusDays((int)serial))
            : null;

    /// <summary>A format with a day or a year outside quotes and brackets.</summary>
    private static bool IsDate(string format)
    {
        var quoted = false;
        var bracket = false;
        foreach (var c in format)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c is '[' or ']')
                bracket = c == '[';
            else if (!quoted && !bracket && c is 'd' or 'D' or 'y' or 'Y')
                return true;
        }
        return false;
    }
}
