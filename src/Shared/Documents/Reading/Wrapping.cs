using System.Buffers;

namespace Comitia.Documents.Reading;

/// <summary>Whether a line goes on with the paragraph above it, or opens a new one.</summary>
internal static class Wrapping
{
    private const int LikelyWrapped = 70;
    private static readonly SearchValues<char> Closers = SearchValues.Create(".!?:;|");

    public static bool Continues(string text, TextLine first, TextLine above, TextLine next, bool inItem)
    {
        if (next.IsBlank || above.IsBlank)
            return false;
        var words = text.AsSpan(next.Span.Start, next.Span.Length);
        if (words[0] is '#' or '|' || ListMarker.At(words) is not null || words.Contains('\t'))
            return false;
        var last = text[above.Span.End - 1];
        if (char.IsLower(words[0]) && !Closers.Contains(last))
            return true;
        if (inItem && next.Indent > first.Indent)
            return !Closers.Contains(last) && !IsLabelled(words);
        return !inItem && above.Span.Length >= LikelyWrapped && !Closers.Contains(last) && !IsLabelled(words);
    }

    /// <summary>"Responsible: A. Sample" is a line of its own.</summary>
    private static bool IsLabelled(ReadOnlySpan<char> words) => words.IndexOf(':') is > 0 and < 30;
}
