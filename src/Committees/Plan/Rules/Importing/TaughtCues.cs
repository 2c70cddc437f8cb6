namespace Comitia.Plan.Rules.Importing;

/// <summary>Some words of one language and what they mean, added to those that come with the program or switched off among them.</summary>
internal sealed record TaughtCue(string Language, string Role, string Words, bool Off);

/// <summary>An administrator's words laid over those that come with the program.</summary>
internal static class TaughtCues
{
    /// <summary>The meaning of the small words that tell nothing by themselves; they have a list of their own.</summary>
    public const string Stopword = "stopword";

    // What is counted by (months, days of the week) and how a language is built are no cues to be argued with.
    private static readonly string[] Fixed = ["flag", "adjective", "month", "monthword", "weekday", "ordinal"];

    /// <summary>Whether words of this meaning can be switched off.</summary>
    public static bool IsSwitchable(string role) => !Fixed.Contains(role.Split('.')[0], StringComparer.Ordinal);

    /// <summary>The words of one meaning that come with the program; none where the language has no such meaning.</summary>
    public static IReadOnlyList<string> Words(LanguageCues language, string role) =>
        role == Stopword ? language.Stopwords : language.Cues.GetValueOrDefault(role, []);

    /// <summary>The words of a language with what was switched off left out and what was added at the end.</summary>
    public static LanguageCues Over(LanguageCues language, IEnumerable<TaughtCue> taught)
    {
        var cues = language.Cues.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var stopwords = language.Stopwords;
        foreach (var role in taught.Where(c => c.Language == language.Language).GroupBy(c => c.Role, StringComparer.Ordinal))
        {
            var off = role.Where(c => c.Off).Select(c => c.Words).ToHashSet(StringComparer.Ordinal);
            string[] left = [.. Words(language, role.Key).Where(w => !off.Contains(w)), .. role.Where(c => !c.Off).Select(c => c.Words)];
            if (role.Key == Stopword)
            {
                stopwords = left;
            }
            else
            {
                cues[role.Key] = left;
            }
        }

        return language with
        {
            Stopwords = stopwords,
            Cues = cues,
        };
    }
}
