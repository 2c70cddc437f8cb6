namespace Comitia.Publishing.Rules;

/// <summary>How a stretch of words stands between two wordings.</summary>
internal enum Stretch
{
    Kept,
    Taken,
    Put,
}

/// <summary>Two wordings as one text: what was taken out and what was put in, by whole words (longest common subsequence).</summary>
internal static class WordDiff
{
    /// <summary>Beyond this the texts are shown whole, before and after: a table of that size would cost more than it tells.</summary>
    private const int Longest = 2_000;

    public static IReadOnlyList<(Stretch Kind, string Text)> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        if (a.Length > Longest || b.Length > Longest)
        {
            return before == after ? [(Stretch.Kept, after)] : [(Stretch.Taken, before), (Stretch.Put, after)];
        }

        return Joined(Walk(a, b, Table(a, b)));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int[,] Table(string[] a, string[] b)
    {
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        return length;
    }

    private static IEnumerable<(Stretch Kind, string Word)> Walk(string[] a, string[] b, int[,] length)
    {
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                yield return (Stretch.Kept, a[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Length || (i < a.Length && length[i + 1, j] >= length[i, j + 1]))
            {
                yield return (Stretch.Taken, a[i++]);
            }
            else
            {
                yield return (Stretch.Put, b[j++]);
            }
        }
    }

    private static List<(Stretch Kind, string Text)> Joined(IEnumerable<(Stretch Kind, string Word)> words)
    {
        var found = new List<(Stretch Kind, string Text)>();
        foreach (var (kind, word) in words)
        {
            if (found.Count > 0 && found[^1].Kind == kind)
            {
                found[^1] = (kind, found[^1].Text + " " + word);
            }
            else
            {
                found.Add((kind, word));
            }
        }

        return found;
    }
}
