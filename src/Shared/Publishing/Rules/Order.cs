namespace Comitia.Publishing.Rules;

/// <summary>Which of the things that stand in both lists were moved: the fewest, so that one item put elsewhere is one move and not many.</summary>
internal static class Order
{
    /// <summary>The keys outside the longest run that kept its order (longest increasing subsequence, by patience sorting).</summary>
    public static IReadOnlySet<string> Moved(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var was = before.Select((key, i) => (key, i)).ToDictionary(p => p.key, p => p.i, StringComparer.Ordinal);
        var common = after.Where(was.ContainsKey).ToList();
        var kept = LongestRise([.. common.Select(key => was[key])]);
        return common.Where((_, i) => !kept.Contains(i)).ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<int> LongestRise(int[] values)
    {
        var tops = new List<int>();
        var below = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var pile = tops.BinarySearch(i, Comparer<int>.Create((a, b) => values[a].CompareTo(values[b])));
            pile = pile < 0 ? ~pile : pile;
            below[i] = pile == 0 ? -1 : tops[pile - 1];
            if (pile == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[pile] = i;
            }
        }

        var kept = new HashSet<int>();
        for (var i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = below[i])
        {
            kept.Add(i);
        }

        return kept;
    }
}
