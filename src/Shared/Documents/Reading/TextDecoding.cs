using System.Text;

namespace Comitia.Documents.Reading;

/// <summary>Bytes of a text file into characters: by mark, else strict UTF-8, else UTF-16 without mark, else a guess that may refuse.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(byte[] bytes)
    {
        var text = Characters(bytes);
        // A text holds no control characters but line ends, tabs and page breaks; what does is another kind of file.
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u0008') >= 0 || text.Contains('\uFFFE', StringComparison.Ordinal))
            throw new UnreadableDocumentException("documents.wrong-encoding");
        return text;
    }

    private static string Characters(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) || bytes.AsSpan().StartsWith("%PDF"u8))
            throw new UnreadableDocumentException("documents.unknown-type");
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes, 3, bytes.Length - 3),
                [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(false, true, true).GetString(bytes, 4, bytes.Length - 4),
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true).GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true).GetString(bytes, 2, bytes.Length - 2),
                _ => WithoutMark(bytes),
            };
        }
        catch (ArgumentException)
        {
            throw new UnreadableDocumentException("documents.wrong-encoding");
        }
    }

    private static string WithoutMark(byte[] bytes)
    {
        if (Array.IndexOf(bytes, (byte)0) >= 0)
            return Utf16(bytes);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return SingleByteGuess.Decode(bytes);
        }
    }

    /// <summary>Spaces and line ends are zero-topped in every language, so they tell the byte order even of Cyrillic text.</summary>
    private static string Utf16(byte[] bytes)
    {
        int little = 0,
            big = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i + 1] == 0 && bytes[i] is >= 9 and < 128)
                little++;
            else if (bytes[i] == 0 && bytes[i + 1] is >= 9 and < 128)
                big++;
        }
        if (bytes.Length % 2 != 0 || Math.Max(little, big) < bytes.Length / 40 || Math.Min(little, big) > Math.Max(little, big) / 10)
            throw new UnreadableDocumentException("documents.wrong-encoding");
        var text = new UnicodeEncoding(big > little, false, true).GetString(bytes);
        // Latin text with a few stray zero bytes would come out as rare signs: letters of our alphabets stand below U+0700.
        var plain = text.Count(c => c is < '\u0700' or >= '\u1E00' and < '\u2300' or >= '\uD800' and < '\uE000');
        return plain * 10 >= text.Length * 9 ? text : throw new UnreadableDocumentException("documents.wrong-encoding");
    }
}
