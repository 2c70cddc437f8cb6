namespace Comitia.Documents.Contracts;

/// <summary>A stretch of <see cref="DocumentText.Text"/>: UTF-16 offsets, the end not included.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>What a block of a document is.</summary>
public enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    TableRow,
}

/// <summary>One block of a document, in reading order.</summary>
/// <param name="Kind">Heading, paragraph, list item or table row.</param>
/// <param name="Span">Where its words stand, without list number or bullet.</param>
/// <param name="Level">Headings from 1; list items from 0; otherwise 0.</param>
/// <param name="Number">The printed number of a list item ("3", "2.1", "a"), null for a bullet.</param>
/// <param name="Cells">Cells of a table row, left to right; empty otherwise.</param>
/// <param name="Table">Which table a row belongs to, from 0; -1 outside tables.</param>
public sealed record TextBlock(BlockKind Kind, TextSpan Span, int Level, string? Number, IReadOnlyList<TextSpan> Cells, int Table)
{
    public static TextBlock Of(BlockKind kind, TextSpan span, int level = 0, string? number = null) =>
        new(kind, span, level, number, [], -1);
}

/// <summary>The plain text of a document (NFC) with its structure; every offset counts UTF-16 code units of <see cref="Text"/>.</summary>
public sealed record DocumentText(string Text, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>The content controls of a Word document; null where it has none that are tagged.</summary>
    public TaggedContent? Tagged { get; init; }

    /// <summary>The sheets of a workbook that hides one, cell by cell; none for other files.</summary>
    public IReadOnlyList<RawSheet> Sheets { get; init; } = [];

    /// <summary>The words at <paramref name="span"/>, exactly as they stand.</summary>
    public string Words(TextSpan span) => Text[span.Start..span.End];
}
