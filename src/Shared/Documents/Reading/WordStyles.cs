using System.Globalization;
using System.Xml;

namespace Comitia.Documents.Reading;

/// <summary>What a paragraph style says of structure (ECMA-376 part 1, 17.7): heading level and list numbering, inherited along basedOn.</summary>
internal sealed class WordStyles
{
    private sealed class Style
    {
        public string? BasedOn;
        public int Heading;
        public int? NumberingId;
        public int NumberingLevel;
    }

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    public static WordStyles Read(Package package, string part)
    {
        var all = new WordStyles();
        var style = new Style();
        package.Walk(
            part,
            xml =>
            {
                if (xml.NodeType != XmlNodeType.Element)
                    return;
                switch (xml.LocalName)
                {
                    case "style":
                        all.styles[xml.Attribute("styleId") ?? ""] = style = new Style();
                        break;
                    case "name":
                        style.Heading = HeadingOf(xml.Attribute("val") ?? "");
                        break;
                    case "basedOn":
                        style.BasedOn = xml.Attribute("val");
                        break;
                    case "outlineLvl" when xml.Number("val") is { } level and >= 0 and < 9:
                        style.Heading = level + 1;
                        break;
                    case "numId":
                        style.NumberingId = xml.Number("val");
                        break;
                    case "ilvl":
                        style.NumberingLevel = xml.Number("val") ?? 0;
                        break;
                }
            }
        );
        return all;
    }

    /// <summary>Heading level from 1, 0 for body text.</summary>
    public int Heading(string? id) => Chain(id).Select(s => s.Heading).FirstOrDefault(level => level > 0);

    /// <summary>Numbering of the style, if it has one.</summary>
    public (int Id, int Level)? Numbering(string? id) =>
        Chain(id).FirstOrDefault(s => s.NumberingId is not null) is { } style ? (style.NumberingId!.Value, style.NumberingLevel) : null;

    private IEnumerable<Style> Chain(string? id)
    {
        // Ten steps: a chain that runs in a circle ends here.
        for (var step = 0; step < 10 && id is not null && styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private static int HeadingOf(string name)
    {
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
            return 1;
        return
            name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            && level is > 0 and < 10
            ? level
            : 0;
    }
}
