namespace Comitia.Calendar.Rules.Written;

/// <summary>
/// The months in Azerbaijani, English, Russian, French and Turkish (CLDR), as folded words, with the endings that cases add to them
/// ("martın 12-də", "12 марта", "12 Mart'ta") and any beginning of three letters or more that leaves no doubt ("sept.").
/// </summary>
internal static class MonthNames
{
    private static readonly (string[] Names, string[] Endings)[] Languages =
    [
        (
            ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"],
            ["in", "un", "i", "u", "a", "e", "da", "de", "dan", "den", "inda", "unda", "indan", "undan", "ina", "una"]
        ),
        (["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], []),
        // Stems: every Russian form adds an ending, март and август none.
        (
            ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"],
            ["ь", "я", "е", "ю", "ем", "а", "у", "ом", "й"]
        ),
        (["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"], []),
        (
            ["ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik"],
            ["in", "un", "da", "de", "ta", "te", "dan", "den", "tan", "ten", "a", "e", "i", "u"]
        ),
    ];

    // CLDR's short forms that are no beginning of the name.
    private static readonly Dictionary<string, int> ShortForms = new(StringComparer.Ordinal) { ["iyn"] = 6, ["iyl"] = 7 };

    /// <summary>The months a folded word may mean: one, none, or several when it is too short ("iyu": iyun or iyul).</summary>
    public static IReadOnlyCollection<int> Meant(string word)
    {
        if (ShortForms.TryGetValue(word, out var known))
        {
            return [known];
        }

        var whole = Matching(IsWhole);
        return whole.Count > 0 || word.Length < 3 ? whole : Matching((name, _) => name.StartsWith(word, StringComparison.Ordinal));

        bool IsWhole(string name, string[] endings) =>
            word.StartsWith(name, StringComparison.Ordinal)
            && (IsItself(name) || endings.Contains(word[name.Length..], StringComparer.Ordinal));

        // "ма" is only a stem: "май", "мая".
        bool IsItself(string name) => word.Length == name.Length && name.Length > 2;
    }

    private static SortedSet<int> Matching(Func<string, string[], bool> matches) =>
        [
            .. Languages.SelectMany(language =>
                language.Names.Select((name, i) => (name, Month: i + 1)).Where(m => matches(m.name, language.Endings)).Select(m => m.Month)
            ),
        ];
}
