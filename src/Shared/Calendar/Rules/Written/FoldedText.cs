using System.Text;

namespace Comitia.Calendar.Rules.Written;

/// <summary>Letters as they are compared: lower case, i and ı alike, Azerbaijani, Turkish and French marks taken off, ё as е.</summary>
internal static class FoldedText
{
    public static string Of(string text) => string.Concat(Composed(text).Select(Fold));

    // Half a surrogate pair cannot be normalised, and no date has characters that need a pair.
    private static string Composed(string text) => text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormC);

    private static char Fold(char c) =>
        char.ToLowerInvariant(c) switch
        {
            'İ' or 'ı' => 'i',
            'ə' or 'é' or 'è' or 'ê' => 'e',
            'ş' => 's',
            'ç' => 'c',
            'ğ' => 'g',
            'ö' => 'o',
            'ü' or 'û' or 'ù' => 'u',
            'ё' => 'е',
            '’' or '‘' or 'ʼ' => '\'',
            '–' or '—' or '−' => '-',
            '\u00a0' or '\u202f' => ' ',
            var lower => lower,
        };
}
