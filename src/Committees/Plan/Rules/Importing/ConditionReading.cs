using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>"where necessary", "zərurət olduqda", "si besoin": what must arise before the item is due.</summary>
internal static class ConditionReading
{
    private const int LongestWhole = 7;

    public static Reading<string>? Find(Scan scan, HitMap hits)
    {
        foreach (var hit in hits.Of("condition"))
        {
            // "if weather permits" is a condition, "see if prices rise" is not: an open one stands apart.
            if (hit.Cue.OpenEnded && hit.Cue.Words.Length == 1 && hit.First > hits.First && !scan.IsPauseBetween(hit.First - 1))
                continue;
            var span = (IsVerb(hit) ? Before(scan, hits, hit) : Whole(scan, hits, hit)) is { } first
                ? scan.Span(first, hit.Last)
                : scan.Span(hit);
            return new(scan.Document.Words(span), span);
        }
        foreach (var ending in hits.Of("conditionending"))
        {
            if (Whole(scan, hits, ending) is { } first)
                return new(scan.Document.Words(scan.Span(first, ending.Last)), scan.Span(first, ending.Last));
        }
        return null;
    }

    /// <summary>"... etmesi halinde": the ending of a verb says little without what stands before it.</summary>
    private static bool IsVerb(CueHit hit) => hit.Cue.Words[0][0] == '*';

    /// <summary>
    /// Where the verb comes last ("hava imkan verdikdə", "teklifin sunulması halinde"), the condition is all that stands before it - if
    /// it is set off from the rest.
    /// </summary>
    private static int? Whole(Scan scan, HitMap hits, CueHit end)
    {
        if (!hits.Cues.Source.HeadFinal || (end.Last < hits.Last && !scan.IsPauseBetween(end.Last - 1)))
            return null;
        return Before(scan, hits, end) is { } first && !(first == hits.First && end.Last == hits.Last && hits.Has("kind")) ? first : null;
    }

    /// <summary>The start of what stands before <paramref name="end"/> back to a pause or the beginning, if that is not far.</summary>
    private static int? Before(Scan scan, HitMap hits, CueHit end)
    {
        var first = end.First;
        while (first > hits.First && end.First - first < LongestWhole && !scan.IsPauseBetween(first - 1))
            first--;
        return first == hits.First || scan.IsPauseBetween(first - 1) ? first : null;
    }
}
