namespace Comitia.Plan.Rules;

/// <summary>Finds the one thing that was dragged, from the order before and after.</summary>
internal static class Moved
{
    /// <summary>What moved and what it now stands before (null: at the end); null where nothing moved or more than one thing did.</summary>
    public static (string? Item, string? Before) Between(IReadOnlyList<string> was, IReadOnlyList<string> now)
    {
        if (was.Count != now.Count)
        {
            return (null, null);
        }

        for (var i = 0; i < now.Count; i++)
        {
            var rest = now.Where((_, n) => n != i);
            if (!now.SequenceEqual(was, StringComparer.Ordinal) && rest.SequenceEqual(was.Where(w => w != now[i]), StringComparer.Ordinal))
            {
                return (now[i], i + 1 < now.Count ? now[i + 1] : null);
            }
        }

        return (null, null);
    }
}
