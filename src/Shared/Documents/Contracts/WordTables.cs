using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Documents.Contracts;

/// <summary>A table with a header row that is repeated on each sheet and announced as one; a line break in a cell begins a paragraph.</summary>
public static class WordTables
{
    /// <param name="widths">Of the columns, in twentieths of a point.</param>
    public static Table Make(string[] head, IEnumerable<string[]> rows, int[] widths) =>
        new([
            new TableProperties(
                new TableStyle { Val = "Lines" },
                new TableWidth
                {
                    Width = widths.Sum().ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Type = TableWidthUnitValues.Dxa,
                },
                new TableLook { FirstRow = true, NoVerticalBand = true }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(System.Globalization.CultureInfo.InvariantCulture) })),
            Row(head, new TableRowProperties(new CantSplit(), new TableHeader())),
            .. rows.Select(r => Row(r, new TableRowProperties(new CantSplit()))),
        ]);

    private static TableRow Row(string[] cells, TableRowProperties properties) =>
        new([
            properties,
            .. cells.Select(c => (OpenXmlElement)new TableCell(c.Split('\n').Select(line => WordSheets.Paragraph(line, "Cell")))),
        ]);
}
