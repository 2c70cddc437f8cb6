using System.Buffers;
using System.Text;

namespace Comitia.Documents.Reading;

/// <summary>
/// Which of windows-1251 (Cyrillic), windows-1254 (Turkish) and windows-1252 (western) a text is in, or a refusal when it looks like none:
/// half-wrong letters in a work plan are worse than the request to save it as UTF-8.
/// </summary>
internal static class SingleByteGuess
{
    public static string Decode(byte[] bytes)
    {
        int low = 0,
            high = 0,
            letters = 0,
            turkish = 0;
        foreach (var b in bytes)
        {
            if (b is >= (byte)'A' and <= (byte)'Z' or >= (byte)'a' and <= (byte)'z')
                low++;
            else if (b >= 0x80)
                high++;
            if (b >= 0xC0 && b is not (0xD7 or 0xF7))
                letters++;
            if (b is 0xD0 or 0xDD or 0xDE or 0xF0 or 0xFD or 0xFE)
                turkish++;
        }
        // Mostly UTF-8 with a damaged byte somewhere: read as one of the three it would be full of wrong letters.
        if (high > 0 && WholeInUtf8(bytes) * 3 >= high)
            throw Unknown();
        // Punctuation such as quotes and dashes is a small part of the high bytes in any of the three.
        if (letters * 5 < high * 4 - 20)
            throw Unknown();
        if (letters > low)
            return Cyrillic(bytes);
        return Strict(turkish > 0 ? 1254 : 1252, bytes);
    }

    /// <summary>How many letters of more than one byte are whole in UTF-8.</summary>
    private static int WholeInUtf8(ReadOnlySpan<byte> bytes)
    {
        var whole = 0;
        for (var at = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF); at >= 0 && at < bytes.Length; )
        {
            var done = Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done;
            whole += done && used > 1 ? 1 : 0;
            at += used;
        }
        return whole;
    }

    /// <summary>KOI8-R keeps its small letters where 1251 has capitals: words that go on in capitals after a small one betray it.</summary>
    private static string Cyrillic(byte[] bytes)
    {
        var text = Strict(1251, bytes);
        int small = 0,
            capitals = 0,
            capitalAfterSmall = 0;
        for (var i = 0; i < text.Length; i++)
        {
            small += char.IsLower(text[i]) ? 1 : 0;
            capitals += char.IsUpper(text[i]) ? 1 : 0;
            capitalAfterSmall += i > 0 && char.IsUpper(text[i]) && char.IsLower(text[i - 1]) ? 1 : 0;
        }
        var mixed = small > 0 && (capitalAfterSmall * 50 > small || capitals > small);
        // All capitals: KOI8-R's о and а look like П and Б, which are rare where О and А are frequent.
        var shifted = small == 0 && text.Count(c => c is 'П' or 'Б') > text.Count(c => c is 'О' or 'А');
        return mixed || shifted ? throw Unknown() : text;
    }

    private static string Strict(int codePage, byte[] bytes)
    {
        var encoding =
            CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw Unknown();
        var text = encoding.GetString(bytes);
        return text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0 ? throw Unknown() : text;
    }

    private static UnreadableDocumentException Unknown() => new("documents.wrong-encoding");
}
