using System.Text;

namespace Comitia.Kernel.Languages;

/// <summary>
/// Folds a text for searching: one character to one, so that a hit can be painted on the original. Azerbaijani and Turkish i/ı/İ/I
/// become i, ə becomes e, the cedilla and breve letters their plain ones; the rest is lower case by invariant rules. Half a surrogate
/// pair, which is no text (Unicode 3.9, D92) but can be sent by anybody, folds to U+FFFD.
/// </summary>
public static class Folding
{
    public static string Fold(string text)
    {
        text = Whole(text);
        var normal = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        return string.Create(
            normal.Length,
            normal,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Fold(source[i]);
                }
            }
        );
    }

    private static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return Mended(text);
            }
        }

        return text;
    }

    // The decoder's own replacement: one sign for each half that stands alone.
    private static string Mended(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));

    private static char Fold(char c) =>
        c switch
        {
            'İ' or 'I' or 'ı' => 'i',
            'Ə' or 'ə' => 'e',
            'Ş' or 'ş' => 's',
            'Ç' or 'ç' => 'c',
            'Ğ' or 'ğ' => 'g',
            'Ö' or 'ö' => 'o',
            'Ü' or 'ü' => 'u',
            _ => char.ToLowerInvariant(c),
        };
}
