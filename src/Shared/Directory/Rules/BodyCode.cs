using System.Globalization;
using System.Text;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Rules;

/// <summary>
/// The short stable code of a body: small letters of ASCII, digits and hyphens, 2 to 40 of them, beginning with a letter. It stands in
/// addresses, commands and file names, and is made by this rule where nobody chose one.
/// </summary>
internal static class BodyCode
{
    public const int Longest = 40;

    public static bool IsValid(string code) =>
        code.Length is >= 2 and <= Longest
        && char.IsAsciiLetterLower(code[0])
        && code[^1] != '-'
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>A code out of a wish (an abbreviation, a name), different from those taken: a number is put behind it where needed.</summary>
    public static string Make(string wish, Func<string, bool> isTaken)
    {
        var stem = Plain(wish);
        var code = stem;
        for (var n = 2; isTaken(code); n++)
        {
            var number = "-" + n.ToString(CultureInfo.InvariantCulture);
            code = stem[..Math.Min(stem.Length, Longest - number.Length)] + number;
        }

        return code;
    }

    private static string Plain(string wish)
    {
        var code = new StringBuilder();
        foreach (var c in Folding.Fold(wish).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                code.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }
        }

        if (code.Length == 0 || !char.IsAsciiLetterLower(code[0]))
        {
            code.Insert(0, "b-");
        }

        var plain = code.ToString(0, Math.Min(code.Length, Longest - 8)).TrimEnd('-');
        return plain.Length < 2 ? plain + "-1" : plain;
    }
}
