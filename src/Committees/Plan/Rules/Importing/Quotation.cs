using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// What somebody is quoted as saying in a stretch of running text. A speech promises nothing on the plan's behalf; the quoted name of a
/// law or a campaign, a few words only, is none.
/// </summary>
internal static class Quotation
{
    private const int ShortestSpeech = 6;
    private const string Open = "«“„\"";
    private const string Close = "»””\"";

    public static List<TextSpan> Of(Scan scan, TextSpan span)
    {
        var speeches = new List<TextSpan>();
        var text = scan.Text;
        for (var at = span.Start; at < span.End; at++)
        {
            var kind = Open.IndexOf(text[at], StringComparison.Ordinal);
            if (kind < 0)
                continue;
            var end = text.IndexOfAny(kind == 2 ? ['“', '”'] : [Close[kind]], at + 1, span.End - at - 1);
            if (end < 0)
                continue;
            var quoted = new TextSpan(at, end);
            var (first, last) = scan.Within(quoted);
            if (last - first >= ShortestSpeech)
                speeches.Add(quoted);
            at = end;
        }
        return speeches;
    }
}
