using Comitia.Documents.Contracts;

namespace Comitia.Documents.Reading;

/// <summary>
/// Structure of a plain or Markdown text: headings (#, underlined, all capitals), lists, tables (| or tabs), paragraphs. Lines broken
/// by hand are put together again. The text itself stays as it is, so that offsets are those of the file.
/// </summary>
internal static class PlainText
{
    public static DocumentText Read(string raw)
    {
        var text = TextLine.Composed(raw);
        var lines = TextLine.Split(text);
        var blocks = new List<TextBlock>();
        var tables = 0;
        for (var i = 0; i < lines.Count; )
        {
            if (lines[i].IsBlank)
                i++;
            else if (PlainTable.Read(text, lines, i, tables, blocks) is var rows and > 0)
                (i, tables) = (i + rows, tables + 1);
            else
                i += Block(text, lines, i, blocks);
        }
        return new(text, blocks);
    }

    private static int Block(string text, List<TextLine> lines, int at, List<TextBlock> blocks)
    {
        var line = lines[at];
        var words = text.AsSpan(line.Span.Start, line.Span.Length);
        if (IsRule(words))
            return 1;
        if (Hashes(words) is var hashes and > 0)
        {
            var start = line.Span.Start + hashes + 1;
            var closed = line.Span.Start + words.TrimEnd('#').TrimEnd().Length;
            if (closed > start)
                blocks.Add(TextBlock.Of(BlockKind.Heading, new(start, closed), hashes));
            return 1;
        }
        if (at + 1 < lines.Count && IsUnderline(text, lines[at + 1]))
        {
            blocks.Add(TextBlock.Of(BlockKind.Heading, line.Span, text[lines[at + 1].Span.Start] == '=' ? 1 : 2));
            return 2;
        }
        var marker = ListMarker.At(words);
        var used = 1;
        var start2 = line.Span.Start + (marker?.Length ?? 0);
        var end = line.Span.End;
        while (at + used < lines.Count && Wrapping.Continues(text, line, lines[at + used - 1], lines[at + used], marker is not null))
            end = lines[at + used++].Span.End;
        var span = new TextSpan(start2, end);
        if (marker is { } found)
            blocks.Add(TextBlock.Of(BlockKind.ListItem, span, Level(line, found), found.Number));
        else
            blocks.Add(TextBlock.Of(used == 1 && IsShouted(words) ? BlockKind.Heading : BlockKind.Paragraph, span));
        return used;
    }

    private static int Level(TextLine line, ListMarker marker) => Math.Min(line.Indent / 2, 8) + (marker.Number?.AsSpan().Count('.') ?? 0);

    private static int Hashes(ReadOnlySpan<char> words)
    {
        var count = 0;
        while (count < words.Length && words[count] == '#')
            count++;
        return count is > 0 and <= 6 && count < words.Length && words[count] == ' ' ? count : 0;
    }

    private static bool IsUnderline(string text, TextLine line)
    {
        var words = text.AsSpan(line.Span.Start, line.Span.Length);
        return words.Length >= 3 && (words.Trim('=').IsEmpty || words.Trim('-').IsEmpty);
    }

    private static bool IsRule(ReadOnlySpan<char> words) => words.Length >= 3 && words.Trim("-=_*~").IsEmpty;

    private static bool IsShouted(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters >= 4 && words.Length <= 160;
    }
}
