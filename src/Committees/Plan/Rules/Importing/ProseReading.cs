using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// Items in running text: sentences that say what is to come and name a kind of work. A sentence that names several ("hold a hearing on
/// ... and visit ...") gives several.
/// </summary>
internal sealed class ProseReading(Scan scan, CueTable table)
{
    private const int MaxSentenceWords = 120;

    public IEnumerable<Passage> Read(ScannedBlock block, bool listed)
    {
        var speeches = Quotation.Of(scan, block.Block.Span);
        foreach (var sentence in Sentences.Of(scan, block.Block.Span, table[block.Language]))
        {
            var hits = Hits(sentence, block.Language);
            if (!Promises(hits, listed) || IsSpoken(hits, speeches))
                continue;
            foreach (var part in listed ? [sentence] : Parts(hits, sentence))
                yield return new()
                {
                    Source = PassageSource.Prose,
                    Language = block.Language,
                    Span = part,
                };
            // An entry of a list without marks is its first sentence; what follows explains it.
            if (listed)
                yield break;
        }
    }

    /// <summary>What would make the sentence an item is somebody's speech.</summary>
    private bool IsSpoken(HitMap hits, List<TextSpan> speeches) =>
        speeches.Count > 0
        && scan[KindReading.Decide(scan, hits)?.First ?? hits.First].Start is var at
        && speeches.Exists(s => s.Start <= at && at < s.End);

    private HitMap Hits(TextSpan span, string language)
    {
        var (first, last) = scan.Within(span);
        return new(scan, table[language], first, Math.Min(last, first + MaxSentenceWords));
    }

    /// <summary>Says what is to be done: in the future, or as an entry ("Public hearing on ..."); not what was, nor who reports it.</summary>
    private bool Promises(HitMap hits, bool listed)
    {
        if (Boilerplate.Is(scan, hits) || hits.Last - hits.First < 3)
            return false;
        var kind = KindReading.Decide(scan, hits);
        if (kind is null)
            return listed && !hits.Has("past") && !hits.Has("attribution") && hits.Last - hits.First > 3;
        if (listed)
            return !hits.Has("past") || hits.Has("future");
        if (hits.Has("future"))
            return kind.Value.Is("kind") || hits.Has("subject");
        return kind.Value.Is("kind")
            && kind.Value.First - hits.First <= 3
            && hits.StartingAt(kind.Value.First, "parliament") is null
            && !hits.Has("past")
            && !hits.Has("attribution")
            && !hits.Has("finite");
    }

    /// <summary>Cuts before a second kind of work, at "and", a comma or a semicolon, where it begins soon after.</summary>
    private List<TextSpan> Parts(HitMap hits, TextSpan sentence)
    {
        var kinds = hits.Of("kind").OrderBy(h => h.First).ToList();
        var cuts = new List<int>();
        var start = hits.First;
        foreach (var kind in kinds.Skip(1))
        {
            for (var at = kind.First - 1; at >= Math.Max(kind.First - 8, start + 4); at--)
            {
                if (hits.StartingAt(at, "nameand") is null && !scan.IsPauseBetween(at) || !IsNewWork(hits, start, at, kind))
                    continue;
                var next = hits.StartingAt(at, "nameand") is not null ? at : at + 1;
                cuts.Add(next);
                start = next;
                break;
            }
        }
        if (cuts.Count == 0)
            return [sentence];
        var parts = new List<TextSpan>();
        var from = sentence.Start;
        foreach (var cut in cuts)
        {
            parts.Add(Labels.Trim(scan.Text, from, scan[cut - 1].End));
            from = scan[hits.StartingAt(cut, "nameand") is { } and ? and.Last : cut].Start;
        }
        parts.Add(new(from, sentence.End));
        return parts;
    }

    /// <summary>A kind of its own on both sides of the cut, and not a purpose ("to provide opinions") or a pair ("hearings and meetings").</summary>
    private bool IsNewWork(HitMap hits, int start, int cut, CueHit kind)
    {
        var before = hits.Of("kind").Where(h => h.First >= start && h.Last <= cut + 1).ToList();
        if (before.Count == 0 || before.Exists(b => b.Cue.Value == kind.Cue.Value && kind.First - b.Last < 4))
            return false;
        // "will receive, if necessary, a delegation": only a condition stands between the verb and what it is about.
        var aside = hits.EndingAt(cut + 1, "condition") is { } condition && before.Exists(b => b.Last == condition.First);
        if (aside || hits.Cues.Source.HeadFinal)
            return false;
        var direct = kind.First - cut <= 2;
        var verb = hits.All.Exists(h => h.Cue.Role is "future" or "worker" && h.First > cut && h.First <= kind.First);
        var dated = hits.All.Exists(h => h.Cue.Role is "month" && h.First > cut && h.First <= kind.First);
        return kind.First - before[0].First >= 3 && (direct && kind.First - start > 4 || verb || dated);
    }
}
