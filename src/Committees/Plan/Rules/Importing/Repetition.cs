namespace Comitia.Plan.Rules.Importing;

/// <summary>News tell the same matter twice, first in short: of two items that say the same, the fuller and later one stays.</summary>
internal static class Repetition
{
    private const int Searched = 60;

    public static List<(Passage Passage, ProposedItem Item)> Drop(Scan scan, List<(Passage Passage, ProposedItem Item)> items)
    {
        var words = items.ConvertAll(i => Content(scan, i.Passage));
        var dropped = new HashSet<int>();
        for (var i = 0; i < Math.Min(items.Count, Searched); i++)
        {
            if (items[i].Passage.Source != PassageSource.Prose)
                continue;
            for (var j = 0; j < Math.Min(items.Count, 4 * Searched); j++)
            {
                var later = j > i || items[j].Passage.Source != PassageSource.Prose;
                if (j != i && later && !dropped.Contains(j) && Same(items[i].Item, items[j].Item, words[i], words[j]))
                {
                    dropped.Add(i);
                    break;
                }
            }
        }
        return [.. items.Where((_, i) => !dropped.Contains(i))];
    }

    private static bool Same(ProposedItem one, ProposedItem other, HashSet<string> mine, HashSet<string> its)
    {
        if (one.Kind != other.Kind || mine.Count == 0)
            return false;
        var shared = mine.Count(its.Contains) / (double)mine.Count;
        var sameBody =
            one.Counterparts.Count > 0 && one.Counterparts.All(c => other.Counterparts.Any(o => Folding.Fold(o) == Folding.Fold(c)));
        return shared >= 0.75 || (sameBody && shared >= 0.5);
    }

    /// <summary>Words of four letters and more, by their first six: endings aside.</summary>
    private static HashSet<string> Content(Scan scan, Passage passage)
    {
        var (first, last) = scan.Within(passage.Span);
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < Math.Min(last, first + 80); i++)
        {
            if (scan[i].Length >= 4)
                words.Add(scan.Folded(i)[..Math.Min(6, scan[i].Length)].ToString());
        }
        return words;
    }
}
