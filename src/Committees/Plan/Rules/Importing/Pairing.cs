namespace Comitia.Plan.Rules.Importing;

/// <summary>A plan given twice, once per language: items of the same number become one with two wordings.</summary>
internal static class Pairing
{
    public static List<Passage> Join(List<Passage> passages)
    {
        var groups = passages.Where(p => p.Source != PassageSource.Prose).GroupBy(p => p.Language, StringComparer.Ordinal).ToList();
        if (groups.Count < 2)
            return passages;
        var main = groups[0].ToList();
        var joined = new HashSet<Passage>();
        foreach (var other in groups.Skip(1).Select(g => g.ToList()))
        {
            if (main.Count < 2 || Math.Abs(other.Count - main.Count) > Math.Max(1, main.Count / 5))
                continue;
            foreach (var (twin, index) in other.Select((p, i) => (p, i)))
            {
                if (Partner(main, other, twin, index) is not { } partner || partner.Translations.Exists(t => t.Language == twin.Language))
                    continue;
                partner.Translations.Add((twin.Language, twin.Span));
                joined.Add(twin);
            }
        }
        return passages.FindAll(p => !joined.Contains(p));
    }

    private static Passage? Partner(List<Passage> main, List<Passage> other, Passage twin, int index)
    {
        if (twin.Number is { } number)
            return main.Find(p => p.Number == number);
        return main.Count == other.Count && main[index].Number is null ? main[index] : null;
    }
}
