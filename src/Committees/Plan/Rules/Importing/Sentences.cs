using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Cuts a paragraph into sentences: at stops before a capital letter, not after abbreviations, initials and ordinals.</summary>
internal static class Sentences
{
    public static IEnumerable<TextSpan> Of(Scan scan, TextSpan span, CueIndex cues)
    {
        var text = scan.Text;
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or ';' or '…') || !Ends(scan, text, i, span.End, cues))
                continue;
            var end = i + 1;
            while (end < span.End && text[end] is '"' or '”' or '»' or ')' or '’')
                end++;
            if (end > start)
                yield return Trim(text, start, end);
            start = end;
            i = end - 1;
        }
        if (start < span.End && Trim(text, start, span.End) is { Length: > 0 } rest)
            yield return rest;
    }

    private static bool Ends(Scan scan, string text, int at, int end, CueIndex cues)
    {
        if (text[at] is not '.')
            return true;
        var next = at + 1;
        while (next < end && text[next] is '"' or '”' or '»' or ')' or '’')
            next++;
        if (next < end && !char.IsWhiteSpace(text[next]))
            return false;
        while (next < end && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '“' or '«' or '('))
            next++;
        if (next < end && char.IsLower(text[next]))
            return false;
        var word = scan.FirstAt(at) - 1;
        if (word < 0 || scan[word].End != at)
            return true;
        // Initials ("A. Sample"), abbreviations ("г.", "No."), and ordinals before a noun ("2. Çeyrek").
        var initial = scan[word].Length == 1 && scan.IsCapital(word);
        return !initial && !cues.IsAbbreviation(scan.Folded(word));
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new(start, end);
    }
}
