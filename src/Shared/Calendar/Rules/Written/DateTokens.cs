namespace Comitia.Calendar.Rules.Written;

/// <summary>
/// The parts of a written date that say something: numbers with their place, and the months its words may mean. Null from
/// <see cref="Read"/> when there is a word that has no business in a date.
/// </summary>
internal sealed record DateTokens(
    IReadOnlyList<(string Digits, bool AfterMonth)> Numbers,
    IReadOnlyList<IReadOnlyCollection<int>> Months,
    bool HasSlash
)
{
    // Words and endings around numbers, folded: "2026-cı il", "mart ayının 12-si", "12th of", "12 числа 2026 г.", "le 1er", "12'sinde".
    private static readonly HashSet<string> Filling = new(StringComparer.Ordinal)
    {
        "il",
        "ili",
        "ilin",
        "ilde",
        "ci",
        "cu",
        "ay",
        "ayi",
        "ayinin",
        "ayinda",
        "gun",
        "gunu",
        "tarixi",
        "tarixinde",
        "tarixli",
        "i",
        "si",
        "u",
        "su",
        "da",
        "de",
        "dan",
        "den",
        "inde",
        "unda",
        "sinde",
        "sinda",
        "ne",
        "na",
        "sine",
        "ine",
        "una",
        "st",
        "nd",
        "rd",
        "th",
        "of",
        "the",
        "on",
        "г",
        "год",
        "года",
        "году",
        "го",
        "е",
        "ое",
        "числа",
        "в",
        "во",
        "le",
        "er",
        "du",
        "yili",
        "yilinin",
        "ayin",
        "ta",
        "te",
        "tan",
        "ten",
        "inci",
        "nci",
        "uncu",
    };

    public static DateTokens? Read(string folded)
    {
        var numbers = new List<(string, bool)>();
        var months = new List<IReadOnlyCollection<int>>();
        for (var at = 0; at < folded.Length; )
        {
            var end = at + 1;
            if (char.IsAsciiDigit(folded[at]))
            {
                while (end < folded.Length && char.IsAsciiDigit(folded[end]))
                {
                    end++;
                }

                numbers.Add((folded[at..end], months.Count > 0));
            }
            else if (char.IsLetter(folded[at]))
            {
                while (end < folded.Length && char.IsLetter(folded[end]))
                {
                    end++;
                }

                var word = folded[at..end];
                if (MonthNames.Meant(word) is { Count: > 0 } meant)
                {
                    months.Add(meant);
                }
                else if (!Filling.Contains(word))
                {
                    return null;
                }
            }
            else if (!" .,/-'()\t".Contains(folded[at], StringComparison.Ordinal))
            {
                return null;
            }

            at = end;
        }

        return new(numbers, months, folded.Contains('/', StringComparison.Ordinal));
    }
}
