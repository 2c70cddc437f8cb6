using System.Globalization;
using System.Text;

namespace Comitia.Kernel.Languages;

/// <summary>
/// The words of a name as search compares them: folded as everywhere (i/ı/İ/I alike, ə as e), other accents dropped as well (É as e), and a
/// space before each word, so that a typed word is found where a word begins: in suffixing languages the stem is what people type.
/// </summary>
public static class SearchWords
{
    /// <summary>All words of all names, each once, each with a space before it.</summary>
    public static string Of(IEnumerable<string?> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var word in names.SelectMany(Split).Where(seen.Add))
        {
            text.Append(' ').Append(word);
        }

        return text.ToString();
    }

    /// <summary>All words of a text in all its languages.</summary>
    public static string Of(LocalText text) => Of(text.Languages.Select(l => text[l]));

    /// <summary>What was typed, as patterns each of which must be found: a space and the word.</summary>
    public static IReadOnlyList<string> Typed(string? typed) =>
        [.. Split(typed).Distinct(StringComparer.Ordinal).Take(8).Select(w => ' ' + w)];

    /// <summary>A whole name for comparing with another: its words in their order.</summary>
    public static string Whole(string name) => string.Join(' ', Split(name));

    private static IEnumerable<string> Split(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        var word = new StringBuilder();
        foreach (var c in Folding.Fold(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
                && c is not ('\'' or '’')
                && word.Length > 0
            )
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
