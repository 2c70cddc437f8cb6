using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Headings between items: a month ("March 2026") or a kind ("Public hearings") that counts for all below.</summary>
internal static class SectionReading
{
    private const int LongestHeading = 8;

    /// <summary>What the words of a heading tell; null when they are no heading at all.</summary>
    public static Section? Of(Scan scan, ScannedBlock block, int index, bool surely)
    {
        var text = scan.Document.Words(block.Block.Span);
        var hits = block.Hits;
        if (block.Words == 0 || block.Words > (surely ? 20 : LongestHeading))
            return null;
        if (IsMonth(scan, hits))
            return new(index, block.Block.Span, block.Language, null, null);
        // "During the session" ends what stood under a month.
        if (hits.StartingAt(hits.First, "vague") is { } vague && vague.Last == hits.Last)
            return Section.None with { Index = index };
        if (!surely && text[^1] is '.' or ';' or ',')
            return null;
        var kind = KindReading.Decide(scan, hits);
        // A short title by itself ("Hearings", "Visits and trips"): with a subject ("Hearing on ...") it is an item.
        var bare =
            block.Words <= 4
            && !Enumerable
                .Range(hits.First, block.Words)
                .Any(w => hits.Cues.IsStopword(scan.Folded(w)) && hits.StartingAt(w, "nameand") is null);
        if (kind is { } named && (surely || (bare && (block.Words <= 2 || text[^1] == ':'))) && !hits.Has("plan"))
            return new(index, null, null, named, scan.Span(named));
        return surely || text[^1] == ':' ? Section.None with { Index = index } : null;
    }

    /// <summary>Nothing but a month and perhaps a year.</summary>
    private static bool IsMonth(Scan scan, HitMap hits)
    {
        if (hits.Last - hits.First > 6 || !hits.Has("month") && !hits.Has("quarter"))
            return false;
        var dates = new DateReading(scan, hits, new(2000, 2100, null), inDateCell: true).All();
        return dates.Count == 1 && dates[0].First == hits.First && dates[0].Last == hits.Last;
    }
}
