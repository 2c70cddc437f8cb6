using System.Globalization;
using System.Text;
using System.Xml;

namespace Comitia.Documents.Reading;

/// <summary>Prints list numbers as Word does (ECMA-376 part 1, 17.9): the file holds only the list, the number is counted.</summary>
internal sealed class WordNumbering
{
    private sealed record Level(int Start, string Format, string Text);

    private readonly Dictionary<(int Abstract, int Level), Level> levels = [];
    private readonly Dictionary<int, int> lists = [];
    private readonly Dictionary<(int List, int Level), int> restarts = [];
    private readonly Dictionary<int, int[]> counters = [];
    private readonly HashSet<int> started = [];

    public static WordNumbering Read(Package package, string part)
    {
        var all = new WordNumbering();
        int abstractId = -1,
            list = -1,
            level = 0,
            start = 1;
        string format = "decimal",
            text = "%1.";
        package.Walk(
            part,
            xml =>
            {
                var opens = xml.NodeType == XmlNodeType.Element;
                switch (xml.LocalName)
                {
                    case "abstractNum" when opens:
                        (abstractId, list) = (xml.Number("abstractNumId") ?? -1, -1);
                        break;
                    case "lvl" when opens:
                        (level, start, format, text) = (xml.Number("ilvl") ?? 0, 1, "decimal", "");
                        break;
                    case "start" when opens:
                        start = xml.Number("val") ?? 1;
                        break;
                    case "numFmt" when opens:
                        format = xml.Attribute("val") ?? "decimal";
                        break;
                    case "lvlText" when opens:
                        text = xml.Attribute("val") ?? "";
                        break;
                    case "lvl" when list < 0:
                        all.levels[(abstractId, level)] = new(start, format, text);
                        break;
                    case "num" when opens:
                        list = xml.Number("numId") ?? -1;
                        break;
                    case "abstractNumId" when opens && list >= 0:
                        all.lists[list] = xml.Number("val") ?? -1;
                        break;
                    case "lvlOverride" when opens:
                        level = xml.Number("ilvl") ?? 0;
                        break;
                    case "startOverride" when opens:
                        all.restarts[(list, level)] = xml.Number("val") ?? 1;
                        break;
                }
            }
        );
        return all;
    }

    /// <summary>Counts one paragraph of a list; its printed number without closing punctuation, null for a bullet.</summary>
    public (bool InList, string? Number) Next(int list, int level)
    {
        if (list <= 0 || level is < 0 or > 8 || !lists.TryGetValue(list, out var id) || !levels.TryGetValue((id, level), out var shape))
            return (list > 0, null);
        if (!counters.TryGetValue(id, out var counts))
            Array.Fill(counters[id] = counts = new int[9], -1);
        if (started.Add(list) && restarts.TryGetValue((list, level), out var restart))
            counts[level] = restart - 1;
        counts[level] = counts[level] < 0 ? shape.Start : counts[level] + 1;
        counts.AsSpan(level + 1).Fill(-1);
        if (shape.Format is "bullet" or "none" || shape.Text.Length == 0)
            return (true, null);
        var printed = Printed(id, shape.Text, counts).Trim('.', ')', '(', ' ', '-', '–', ':', '№');
        return (true, printed.Length is > 0 and <= 20 ? printed : null);
    }

    private string Printed(int id, string text, int[] counts)
    {
        var printed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var level = text[++i] - '1';
                var shape = levels.GetValueOrDefault((id, level));
                printed.Append(Count(Math.Max(counts[level], shape?.Start ?? 1), shape?.Format ?? "decimal"));
            }
            else
            {
                printed.Append(text[i]);
            }
        }
        return printed.ToString();
    }

    private static string Count(int number, string format) =>
        format switch
        {
            "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
            "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
            "upperRoman" when number is > 0 and < 40 => Roman(number),
            "lowerRoman" when number is > 0 and < 40 => Roman(number).ToLowerInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Roman(int number)
    {
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return new string('X', number / 10) + ones[number % 10];
    }
}
