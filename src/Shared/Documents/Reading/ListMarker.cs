namespace Comitia.Documents.Reading;

/// <summary>The number or bullet at the start of a line: "3.", "2.1)", "(4)", "a)", "IV.", "№ 5", "-", "•".</summary>
/// <param name="Number">The printed number without its punctuation, null for a bullet.</param>
/// <param name="Length">How many characters of the line it takes, blanks after it included.</param>
internal readonly record struct ListMarker(string? Number, int Length)
{
    private const string Bullets = "-*+•●▪◦‣⁃∙·►➢➤✓✔■□○–—\uF0B7\uF0A7\uF0D8";
    private const string Roman = "IVX";

    /// <summary>Reads the marker at the start of <paramref name="line"/> (already without indent), or null.</summary>
    public static ListMarker? At(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return null;
        if (Bullets.Contains(line[0], StringComparison.Ordinal))
            return char.IsWhiteSpace(line[1]) ? Bullet(line) : null;
        var open = line[0] is '(' or '[' ? 1 : 0;
        if (line[0] == '№')
            open = 1;
        var at = open + Blanks(line[open..]);
        var digits = Digits(line[at..]);
        if (digits == 0)
            return Letter(line, at, open);
        var number = line.Slice(at, digits).ToString();
        return After(line, at + digits, open > 0 || number.Contains('.', StringComparison.Ordinal), number);
    }

    private static ListMarker? Bullet(ReadOnlySpan<char> line)
    {
        var length = 1 + Blanks(line[1..]);
        if (line[length..].StartsWith("[ ] ") || line[length..].StartsWith("[x] "))
            length += 4;
        return new(null, length);
    }

    private static ListMarker? Letter(ReadOnlySpan<char> line, int at, int open)
    {
        var run = 0;
        while (at + run < line.Length && Roman.Contains(line[at + run], StringComparison.Ordinal))
            run++;
        var roman = run > 0;
        if (!roman && char.IsLetter(line[at]))
            run = 1;
        if (run == 0 || at + run >= line.Length)
            return null;
        // A single letter needs a bracket: "A. Surname" opens a sentence.
        var closed = line[at + run] == ')' || (roman && line[at + run] == '.');
        return closed ? After(line, at + run, false, line.Slice(at, run).ToString()) : null;
    }

    /// <summary>
    /// "1", "2.1", "10.2.3": groups of at most three digits, none with a leading zero ("12.03" is a date); a fourth digit only where it
    /// makes no year ("1240.").
    /// </summary>
    private static int Digits(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (true)
        {
            var group = 0;
            while (at + group < line.Length && char.IsAsciiDigit(line[at + group]))
                group++;
            if (group is 0 or > 4 || line[at] == '0' || (group == 4 && (at > 0 || line[at] != '1' || line[at + 1] > '7')))
                return 0;
            at += group;
            if (at + 1 >= line.Length || line[at] != '.' || !char.IsAsciiDigit(line[at + 1]))
                return at;
            at++;
        }
    }

    private static ListMarker? After(ReadOnlySpan<char> line, int at, bool bare, string number)
    {
        var end = at;
        while (end < line.Length && line[end] is '.' or ')' or ']' or ':' or '-' or '–' or '°' or 'º')
            end++;
        var punctuated = end > at;
        var blanks = Blanks(line[end..]);
        if (end + blanks >= line.Length || end - at > 2)
            return null;
        // "12 March" and "5-7 May" are dates; a number without punctuation counts only before a tab or as "2.1".
        if (blanks == 0 && !(punctuated && line[at] is ')' or '.' && char.IsLetter(line[end])))
            return null;
        var tab = line[end] == '\t';
        return punctuated || bare || tab ? new(number, end + blanks) : null;
    }

    private static int Blanks(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && char.IsWhiteSpace(line[length]))
            length++;
        return length;
    }
}
