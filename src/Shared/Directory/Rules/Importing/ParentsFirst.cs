namespace Comitia.Directory.Rules.Importing;

/// <summary>Puts rows that others hang below before those, so that a run that stops midway leaves nothing pointing nowhere.</summary>
internal static class ParentsFirst
{
    /// <summary>The rows in an order in which every parent among them comes first; a circle loses the parent of the row that closes it.</summary>
    public static IReadOnlyList<SourceRow> Order(IReadOnlyList<SourceRow> rows)
    {
        var byKey = rows.ToDictionary(r => r.Key, StringComparer.Ordinal);
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        var ordered = new List<SourceRow>(rows.Count);
        foreach (var row in rows)
        {
            Place(row, byKey, state, ordered);
        }

        return ordered;
    }

    private static void Place(
        SourceRow first,
        Dictionary<string, SourceRow> byKey,
        Dictionary<string, bool> placed,
        List<SourceRow> ordered
    )
    {
        var above = new Stack<SourceRow>();
        for (var row = first; row is not null && !placed.ContainsKey(row.Key); )
        {
            placed[row.Key] = false;
            above.Push(row);
            var parent = row[FieldNames.Parent] is { } key ? byKey.GetValueOrDefault(key) : null;
            if (parent is not null && placed.TryGetValue(parent.Key, out var done) && !done)
            {
                row.Fields.Remove(FieldNames.Parent);
            }

            row = parent;
        }

        while (above.TryPop(out var row))
        {
            placed[row.Key] = true;
            ordered.Add(row);
        }
    }
}
