using System.Text;
using Comitia.Documents.Contracts;

namespace Comitia.Documents.Reading;

/// <summary>One line of a plain text: where its words stand, blanks at both ends left out.</summary>
internal readonly record struct TextLine(TextSpan Span, int Indent, int Index)
{
    public bool IsBlank => Span.Length == 0;

    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\f') is var i and >= 0 ? start + i : text.Length;
            lines.Add(Trim(text, start, end, lines.Count));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    /// <summary>The text in composed form: "ş" as one character, so that one letter is one offset.</summary>
    public static string Composed(string text) =>
        text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static TextLine Trim(string text, int start, int end, int index)
    {
        var from = start;
        while (from < end && (char.IsWhiteSpace(text[from]) || text[from] == '\uFEFF'))
            from++;
        while (end > from && char.IsWhiteSpace(text[end - 1]))
            end--;
        var indent = 0;
        for (var i = start; i < from; i++)
            indent += text[i] == '\t' ? 4 : 1;
        return new(new(from, end), indent, index);
    }
}
