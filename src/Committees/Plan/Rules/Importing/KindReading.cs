namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// What kind of item a wording names. The word that says what it is comes first in English, French and Russian ("hearing on the review
/// of ..."), last in Azerbaijani and Turkish ("... nəzərdən keçirilməsi üzrə dinləmə").
/// </summary>
internal static class KindReading
{
    private static readonly string[] Specific = ["interparliamentary", "campaign"];

    /// <summary>The cue that decides the kind within <paramref name="hits"/>, or null when nothing names one.</summary>
    public static CueHit? Decide(Scan scan, HitMap hits)
    {
        var found = hits.Of("kind")
            .Concat(hits.Of("weakkind"))
            .Where(h => !IsAfterwards(hits, h) && !IsName(hits, h))
            .OrderBy(h => h.First)
            .ToList();
        // "dinleme toplantısı": the longer cue says it.
        found.RemoveAll(h => found.Exists(o => o.First <= h.First && h.Last <= o.Last && o.Last - o.First > h.Last - h.First));
        if (found.Count == 0)
            return null;
        var head = hits.Cues.Source.HeadFinal ? LastHead(scan, hits, found) : FirstHead(found);
        return Narrowed(found, head);
    }

    /// <summary>"the outcome of the hearing", "following the visit": not what is to be done.</summary>
    private static bool IsAfterwards(HitMap hits, CueHit hit) =>
        hits.Of("aftermath").Any(a => a.Last == hit.First || a.Last == hit.First - 1);

    /// <summary>"committee on interparliamentary relations" is a name.</summary>
    private static bool IsName(HitMap hits, CueHit hit) => hits.Of("ownname").Any(n => n.First <= hit.First && hit.Last <= n.Last);

    private static CueHit FirstHead(List<CueHit> found) => Strong(found) is { Count: > 0 } strong ? strong[0] : found[0];

    private static CueHit LastHead(Scan scan, HitMap hits, List<CueHit> found)
    {
        var candidates = Strong(found) is { Count: > 0 } strong ? strong : found;
        // What stands before "üzrə", "üçün", "hakkında" tells the subject or the purpose.
        var governed = hits.Of("governs").Select(h => h.First).DefaultIfEmpty(-1).Max();
        if (candidates.Exists(h => h.First > governed))
            candidates = candidates.FindAll(h => h.First > governed);
        var end = candidates[0];
        foreach (var next in candidates.Skip(1))
        {
            if (Enumerable.Range(end.Last - 1, next.First - end.Last + 1).Any(scan.IsPauseBetween))
                break;
            end = next;
        }
        return end;
    }

    /// <summary>A meeting with a friendship group is interparliamentary work; informing within a campaign is the campaign.</summary>
    private static CueHit Narrowed(List<CueHit> found, CueHit head)
    {
        foreach (var kind in Specific)
        {
            var general = kind == "campaign" ? head.Cue.Value is "outreach" or "other" : head.Cue.Value is "meeting" or "other";
            general |= head.Is("weakkind");
            if (general && found.Find(h => h.Is("kind", kind)) is { Cue: not null } narrower)
                return narrower;
        }
        return head;
    }

    private static List<CueHit> Strong(List<CueHit> found) => found.FindAll(h => h.Is("kind"));
}
