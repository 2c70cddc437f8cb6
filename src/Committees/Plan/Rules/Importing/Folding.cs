using System.Globalization;
using System.Text;

namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// Letters as cues compare them: case, marks and the dots of i left out, curly quotes and dashes made plain. One character becomes one
/// character, so that a place in the folded text is the same place in the original.
/// </summary>
internal static class Folding
{
    private static readonly char[] Table = [.. Enumerable.Range(0, 0x10000).Select(c => FoldOne((char)c))];

    public static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, original) =>
            {
                for (var i = 0; i < folded.Length; i++)
                    folded[i] = Table[original[i]];
            }
        );

    private static char FoldOne(char c)
    {
        switch (c)
        {
            case 'İ' or 'I' or 'ı':
                return 'i';
            case 'Ə' or 'ə':
                return 'e';
            case '’' or '‘' or 'ʼ' or '`' or '´':
                return '\'';
            case '–' or '—' or '‑' or '‒' or '−':
                return '-';
            case 'Й' or 'й':
                return 'й';
        }
        if (char.IsSurrogate(c) || c < 0x80)
            return char.ToLowerInvariant(c);
        if (char.IsWhiteSpace(c))
            return ' ';
        var plain = c is '\uFFFE' or '\uFFFF' || !char.IsLetter(c) ? c.ToString() : c.ToString().Normalize(NormalizationForm.FormD);
        var first = plain[0];
        return char.ToLowerInvariant(char.GetUnicodeCategory(first) == UnicodeCategory.NonSpacingMark ? c : first);
    }
}
