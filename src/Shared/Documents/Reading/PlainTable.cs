using Comitia.Documents.Contracts;

namespace Comitia.Documents.Reading;

/// <summary>Tables in plain text: Markdown pipes, or cells divided by tabs.</summary>
internal static class PlainTable
{
    /// <summary>Adds the rows of a table that starts at line <paramref name="at"/>; the lines it takes, 0 when there is none.</summary>
    public static int Read(string text, List<TextLine> lines, int at, int table, List<TextBlock> blocks)
    {
        var divider = Divider(text, lines[at]);
        if (divider == '\0')
            return 0;
        var rows = new List<TextBlock>();
        var used = 0;
        while (at + used < lines.Count && (Divider(text, lines[at + used]) == divider || (used > 0 && IsBorder(text, lines[at + used]))))
        {
            if (!IsBorder(text, lines[at + used]))
            {
                var span = lines[at + used].Span;
                rows.Add(new(BlockKind.TableRow, span, 0, null, Cells(text, span, divider), table));
            }
            used++;
        }
        if (rows.Count < 2 || IsList(text, rows))
            return 0;
        blocks.AddRange(rows);
        return used;
    }

    private static char Divider(string text, TextLine line)
    {
        var words = text.AsSpan(line.Span.Start, line.Span.Length);
        if (words.Count('|') >= 2 || (words.Count('|') == 1 && words.Contains(" | ", StringComparison.Ordinal)))
            return '|';
        return words.Contains('\t') ? '\t' : '\0';
    }

    private static bool IsBorder(string text, TextLine line)
    {
        var words = text.AsSpan(line.Span.Start, line.Span.Length);
        return words.Length > 2 && words.Trim("|-=+: \t").IsEmpty;
    }

    /// <summary>"1.⇥Text" is a list whose markers are followed by tabs.</summary>
    private static bool IsList(string text, List<TextBlock> rows) =>
        rows.TrueForAll(row =>
            row.Cells.Count == 2
            && ListMarker.At(text.AsSpan(row.Cells[0].Start, row.Cells[1].End - row.Cells[0].Start)) is not null
            && !char.IsAsciiDigit(text[row.Cells[0].End - 1])
        );

    private static List<TextSpan> Cells(string text, TextSpan row, char divider)
    {
        var (start, end) = (row.Start, row.End);
        if (divider == '|' && text[start] == '|')
            start++;
        if (divider == '|' && end > start && text[end - 1] == '|')
            end--;
        var cells = new List<TextSpan>();
        while (true)
        {
            var i = text.AsSpan(start, end - start).IndexOf(divider);
            cells.Add(Trim(text, start, i < 0 ? end : start + i));
            if (i < 0)
                return cells;
            start += i + 1;
        }
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new(start, end);
    }
}
