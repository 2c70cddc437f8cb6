using System.Globalization;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Numbers of items: as printed; counted where none are printed or every heading starts again at 1.</summary>
internal static class Numbering
{
    public static List<string> Of(IReadOnlyList<Passage> passages)
    {
        var restarts = passages
            .Where(p => p.Number is not null)
            .GroupBy(p => p.Number!, StringComparer.Ordinal)
            .Any(g => g.Select(p => p.Section.Index).Distinct().Skip(1).Any());
        var printed = passages.Count(p => p.Number is not null);
        if (restarts || printed * 2 < passages.Count)
            return [.. Enumerable.Range(1, passages.Count).Select(n => n.ToString(CultureInfo.InvariantCulture))];
        var used = passages.Where(p => p.Number is not null).Select(p => p.Number!).ToHashSet(StringComparer.Ordinal);
        var next = 1;
        return [.. passages.Select(p => p.Number ?? Free(used, ref next))];
    }

    private static string Free(HashSet<string> used, ref int next)
    {
        while (!used.Add(next.ToString(CultureInfo.InvariantCulture)))
            next++;
        return next.ToString(CultureInfo.InvariantCulture);
    }
}
