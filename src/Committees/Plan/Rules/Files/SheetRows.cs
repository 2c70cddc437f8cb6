using System.Globalization;
using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Files;

/// <summary>The rows of a workbook: its hidden sheet tells what the heads of its columns mean, wherever the columns were moved to.</summary>
internal static class SheetRows
{
    public const string Column = "column:";

    public static FileRows? Read(DocumentText document)
    {
        if (document.Sheets.FirstOrDefault(s => s.Name == PlanTags.Sheet) is not { } about)
        {
            return null;
        }

        var told = about
            .Rows.Where(r => r.Count >= 2)
            .GroupBy(r => CellText.Plain(r[0]), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => CellText.Plain(g.First()[1]), StringComparer.Ordinal);
        foreach (var sheet in document.Sheets.Where(s => s != about))
        {
            for (var head = 0; head < Math.Min(sheet.Rows.Count, 12); head++)
            {
                if (Columns(sheet.Rows[head], told) is { Count: > 1 } columns)
                {
                    return new FileRows(
                        told.GetValueOrDefault("committee"),
                        told.GetValueOrDefault("committee name"),
                        told.GetValueOrDefault("session"),
                        [.. sheet.Rows.Skip(head + 1).Select(r => Row(r, columns)).Where(r => r.AnyWords.Length > 0)],
                        []
                    );
                }
            }
        }

        return null;
    }

    private static Dictionary<int, string> Columns(IReadOnlyList<string> head, Dictionary<string, string> told)
    {
        var columns = new Dictionary<int, string>();
        for (var c = 0; c < head.Count; c++)
        {
            if (told.TryGetValue(Column + CellText.Plain(head[c]).Trim(), out var field) && !columns.ContainsValue(field))
            {
                columns[c] = field;
            }
        }

        return columns;
    }

    private static FileRow Row(IReadOnlyList<string> cells, Dictionary<int, string> columns)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (c, field) in columns)
        {
            fields[field] = c < cells.Count ? CellText.Plain(cells[c]).Trim() : "";
        }

        fields.Remove("key", out var key);
        fields.Remove("version", out var version);
        fields.Remove("times", out var times);
        fields.Remove("original", out var original);
        return new FileRow(string.IsNullOrEmpty(key) ? null : key, Number(version), Number(times), original, fields);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
