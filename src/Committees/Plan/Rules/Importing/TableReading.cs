using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>A table of items: columns known by their heads in any language, or by what stands in them where there are no heads.</summary>
internal sealed class TableReading(Scan scan, CueTable table, string language, IReadOnlyList<TextBlock> rows)
{
    // A head that fits two columns is the earlier one: "time of the event" is a period, "responsible body" a responsible.
    private static readonly string[] Order =
    [
        "number",
        "deadline",
        "period",
        "responsible",
        "output",
        "counterpart",
        "condition",
        "kind",
        "title",
    ];

    private readonly Dictionary<int, string> columns = [];
    private int firstRow;

    /// <summary>Passages and, between them, the section rows ("March") that spread over the whole table.</summary>
    public IEnumerable<(Passage? Item, TextSpan? Section)> Read(bool planEvident)
    {
        if (!FindHead() && !(planEvident && GuessColumns()))
            yield break;
        foreach (var row in rows.Skip(firstRow))
        {
            var filled = row.Cells.Where(c => c.Length > 0).ToList();
            if (filled.Count == 1 && row.Cells.Count > 1 && !IsTitleOnly(row))
                yield return (null, filled[0]);
            else if (filled.Count > 0 && Item(row) is { } item)
                yield return (item, null);
        }
    }

    private bool IsTitleOnly(TextBlock row) =>
        columns.Any(c => c.Value == "title" && c.Key < row.Cells.Count && row.Cells[c.Key].Length > 60);

    private bool FindHead()
    {
        for (var r = 0; r < Math.Min(rows.Count - 1, 6); r++)
        {
            columns.Clear();
            for (var c = 0; c < rows[r].Cells.Count; c++)
            {
                if (Column(rows[r].Cells[c]) is { } field)
                    columns[c] = field;
            }
            firstRow = r + 1;
            if (columns.Count < 2)
                continue;
            foreach (var counted in columns.Where(c => c.Value == "title" && !HasWords(c.Key)).Select(c => c.Key).ToList())
                columns[counted] = "number";
            if (columns.ContainsValue("title") || GuessTitle(r + 1))
                return true;
        }
        firstRow = 0;
        columns.Clear();
        return false;
    }

    /// <summary>A head is looked up in the plan's own language first, then in the others: heads may be bilingual.</summary>
    private string? Column(TextSpan cell)
    {
        var (first, last) = scan.Within(cell);
        if (scan.Document.Words(cell).Trim('.', ' ') is "№" or "#" or "N°" or "Nº" or "S/s" or "п/п" or "№ п/п" or "No" or "Nr")
            return "number";
        if (last - first is 0 or > 8)
            return null;
        foreach (var tongue in table.Languages.OrderByDescending(l => l == language))
        {
            var found = table[tongue]
                .Find(scan, first, last)
                .Where(h => h.Is("column"))
                .Select(h => h.Cue.Value)
                .ToHashSet(StringComparer.Ordinal);
            if (Array.Find(Order, found.Contains) is { } field)
                return field;
        }
        return null;
    }

    private bool HasWords(int column)
    {
        var cells = rows.Skip(firstRow).Where(r => column < r.Cells.Count && r.Cells[column].Length > 0).Take(50).ToList();
        return cells.Count(r => scan.Document.Words(r.Cells[column]).Count(char.IsLetter) > 3) * 2 > cells.Count;
    }

    private bool GuessTitle(int from)
    {
        var best = Enumerable
            .Range(0, rows.Max(r => r.Cells.Count))
            .Where(c => !columns.ContainsKey(c))
            .Select(c => (Column: c, Length: rows.Skip(from).Where(r => c < r.Cells.Count).Sum(r => (long)r.Cells[c].Length)))
            .OrderByDescending(c => c.Length)
            .FirstOrDefault();
        if (best.Length == 0)
            return false;
        columns[best.Column] = "title";
        return true;
    }

    /// <summary>Without heads: small numbers in the first column, dates in another, the longest texts are the items.</summary>
    private bool GuessColumns()
    {
        columns.Clear();
        var width = rows.Max(r => r.Cells.Count);
        for (var c = 0; c < width; c++)
        {
            var cells = rows.Where(r => c < r.Cells.Count && r.Cells[c].Length > 0).Select(r => r.Cells[c]).Take(50).ToList();
            if (cells.Count == 0)
                continue;
            if (c == 0 && cells.Count(IsNumber) * 2 > cells.Count)
                columns[c] = "number";
            else if (cells.Count(IsDate) * 2 > cells.Count)
                columns[c] = "period";
        }
        if (!GuessTitle(0))
            return false;
        for (var c = 0; c < width; c++)
        {
            var cells = rows.Where(r => c < r.Cells.Count && r.Cells[c].Length > 0).Select(r => r.Cells[c]).Take(50).ToList();
            if (!columns.ContainsKey(c) && cells.Count(IsBody) * 2 > cells.Count)
                columns[c] = "counterpart";
        }
        return true;
    }

    private bool IsBody(TextSpan cell)
    {
        var (first, last) = scan.Within(cell);
        return last - first is > 0 and < 30
            && table[language].Find(scan, first, last).Exists(h => h.Cue.Role is "counterpart" or "propercounterpart" or "generic");
    }

    private bool IsNumber(TextSpan cell) => int.TryParse(scan.Document.Words(cell).AsSpan().Trim(". )"), out var n) && n is > 0 and < 1000;

    private bool IsDate(TextSpan cell)
    {
        var (first, last) = scan.Within(cell);
        if (last - first is 0 or > 10)
            return false;
        var hits = new HitMap(scan, table[language], first, last);
        return new DateReading(scan, hits, new(2000, 2100, null), inDateCell: true).All().Count > 0;
    }

    private Passage? Item(TextBlock row)
    {
        var titles = Cells(row, "title").ToList();
        if (titles.Count == 0 || !scan.Document.Words(titles[0]).Any(char.IsLetter))
            return null;
        var number = Cells(row, "number").FirstOrDefault();
        var printed = scan.Document.Words(number).Trim(' ', '.', ')', '(', '№');
        var item = new Passage
        {
            Source = PassageSource.Table,
            Language = LanguageGuess.Of(scan, table, titles[0], language) ?? language,
            Span = titles[0],
            Number = printed.Length is > 0 and <= 12 ? printed : null,
            NumberSpan = printed.Length is > 0 and <= 12 ? number : null,
            DeadlineColumn = columns.ContainsValue("deadline"),
        };
        foreach (var other in titles.Skip(1))
            item.Translations.Add((LanguageGuess.Of(scan, table, other, null) ?? language, other));
        foreach (var field in Order.Where(f => f is not ("number" or "title")))
            item.Fields.AddRange(Cells(row, field).Select(c => (field, c)));
        return item;
    }

    private IEnumerable<TextSpan> Cells(TextBlock row, string field) =>
        columns
            .Where(c => c.Value == field && c.Key < row.Cells.Count)
            .OrderBy(c => c.Key)
            .Select(c => row.Cells[c.Key])
            .Where(c => c.Length > 0);
}
