namespace Comitia.Meetings.Rules;

/// <summary>What a line of minutes is.</summary>
internal enum MinutesLine
{
    Paragraph,

    /// <summary>Written with <c>## </c> before it.</summary>
    Heading,

    /// <summary>Written with <c>- </c> before it.</summary>
    Point,
}

/// <summary>The text of minutes in its lines: plain text with headings and points, and nothing else that could be meant otherwise.</summary>
internal static class MinutesText
{
    public static IReadOnlyList<(MinutesLine Kind, string Text)> Lines(string? text) =>
        [
            .. (text ?? string.Empty)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(l =>
                    l.StartsWith('#') && l.TrimStart('#') is [' ', ..] heading ? (MinutesLine.Heading, heading.Trim())
                    : l.StartsWith("- ", StringComparison.Ordinal) ? (MinutesLine.Point, l[2..].Trim())
                    : (MinutesLine.Paragraph, l)
                )
                .Where(l => l.Item2.Length > 0),
        ];

    /// <summary>The lines under each heading; those before the first stand under null.</summary>
    public static IReadOnlyList<(string? Heading, IReadOnlyList<(MinutesLine Kind, string Text)> Lines)> Sections(string? text)
    {
        var sections = new List<(string? Heading, List<(MinutesLine, string)> Lines)>();
        foreach (var line in Lines(text))
        {
            if (line.Kind == MinutesLine.Heading || sections.Count == 0)
            {
                sections.Add((line.Kind == MinutesLine.Heading ? line.Text : null, []));
            }

            if (line.Kind != MinutesLine.Heading)
            {
                sections[^1].Lines.Add(line);
            }
        }

        return [.. sections.Select(s => (s.Heading, (IReadOnlyList<(MinutesLine, string)>)s.Lines))];
    }
}
