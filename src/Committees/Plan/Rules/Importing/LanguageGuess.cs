using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Tells the language of a stretch of text by its small words and its letters.</summary>
internal static class LanguageGuess
{
    private const string Azerbaijani = "əƏ";
    private const string Turkic = "ğışçöüĞİŞÇÖÜ";

    /// <summary>The likeliest language, or <paramref name="otherwise"/> when nothing speaks for any.</summary>
    public static string? Of(Scan scan, CueTable table, TextSpan span, string? otherwise, int maxWords = 400)
    {
        var (first, last) = scan.Within(span);
        last = Math.Min(last, first + maxWords);
        var scores = table.All.ToDictionary(c => c.Language, _ => 0.0, StringComparer.Ordinal);
        foreach (var cues in table.All)
        {
            var known = 0;
            for (var i = first; i < last; i++)
                known += cues.IsStopword(scan.Folded(i)) && !IsMark(scan, i) ? 1 : 0;
            scores[cues.Language] = known;
        }
        foreach (var c in scan.Text.AsSpan(span.Start, Math.Min(span.Length, maxWords * 12)))
        {
            if (Azerbaijani.Contains(c, StringComparison.Ordinal))
                Add(scores, "az", 0.5);
            else if (Turkic.Contains(c, StringComparison.Ordinal))
                (_, _) = (Add(scores, "az", 0.1), Add(scores, "tr", c is 'ı' or 'ğ' or 'ş' or 'İ' ? 0.15 : 0.05));
            else if (c is >= 'а' and <= 'я' or >= 'А' and <= 'Я')
                Add(scores, "ru", 0.2);
            else if (c is 'é' or 'è' or 'ê' or 'à' or 'ù' or 'û' or 'î' or 'ô' or 'œ' or 'É' or 'À')
                Add(scores, "fr", 0.4);
        }
        var best = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        if (best.Count == 0 || best[0].Value <= 0)
            return otherwise;
        // A few words ("Metro, Line 3") say little: the language of what surrounds them wins a near tie.
        return otherwise is not null && scores.TryGetValue(otherwise, out var mine) && mine >= best[0].Value - 0.6
            ? otherwise
            : best[0].Key;
    }

    /// <summary>"A." and "a)" count; they are no words.</summary>
    private static bool IsMark(Scan scan, int word) => scan[word].Length == 1 && scan.Gap(word) is [')' or '.', ..];

    private static bool Add(Dictionary<string, double> scores, string language, double value)
    {
        if (!scores.TryGetValue(language, out var score))
            return false;
        scores[language] = score + value;
        return true;
    }
}
