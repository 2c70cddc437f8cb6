using System.Text;

namespace Comitia.Calendar.Rules.Lists;

/// <summary>One content line of an iCalendar file (RFC 5545, section 3.1), unfolded: name, parameters, value.</summary>
internal sealed record IcsLine(int Line, string Name, IReadOnlyList<string> Parameters, string Value)
{
    public static List<IcsLine> All(string text)
    {
        var unfolded = new List<(int Line, StringBuilder Text)>();
        foreach (var (line, n) in text.Split('\n').Select((line, n) => (line.TrimEnd('\r'), n + 1)))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && unfolded.Count > 0)
            {
                unfolded[^1].Text.Append(line.AsSpan(1));
            }
            else if (line.Length > 0)
            {
                unfolded.Add((n, new StringBuilder(line.TrimStart('\ufeff'))));
            }
        }

        return [.. unfolded.Select(l => Parse(l.Line, l.Text.ToString()))];
    }

    public bool Is(string name, string value) => Name == name && string.Equals(Value, value, StringComparison.OrdinalIgnoreCase);

    public string? Parameter(string name) =>
        Parameters.FirstOrDefault(p => p.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim('"');

    /// <summary>The value as text, its escapes undone (section 3.3.11).</summary>
    public string Text =>
        Value
            .Replace("\\n", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("\\,", ",", StringComparison.Ordinal)
            .Replace("\\;", ";", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);

    private static IcsLine Parse(int line, string text)
    {
        var quoted = false;
        var colon = 0;
        while (colon < text.Length && (quoted || text[colon] != ':'))
        {
            quoted ^= text[colon++] == '"';
        }

        var head = text[..colon].Split(';');
        return new(line, head[0].ToUpperInvariant(), head[1..], colon < text.Length ? text[(colon + 1)..] : string.Empty);
    }
}
