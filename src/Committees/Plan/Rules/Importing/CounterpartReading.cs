using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Bodies an item names: ministries, agencies, delegations, working groups ..., each once, in base form.</summary>
internal static class CounterpartReading
{
    private const int MaxPerItem = 12;

    public static List<Reading<string>> Find(Scan scan, HitMap hits, IReadOnlyList<string> ownCommittee)
    {
        var stops = new NameStops(scan, hits);
        var heads = hits.All.FindAll(h =>
            h.Cue.Role is "counterpart" or "propercounterpart" or "generic" or "committee" or "office" && IsNamed(scan, hits, h)
        );
        var at = heads.SelectMany(h => Enumerable.Range(h.First, h.Last - h.First)).ToHashSet();
        var extent = new NameExtent(scan, hits, stops, at);
        var found = new List<(int First, int Last, Reading<string> Body)>();
        // Head-final names are read from the right: "təşkilatlarının nümayəndə heyətləri" is one body.
        foreach (var head in hits.Cues.Source.HeadFinal ? heads.AsEnumerable().Reverse() : heads)
        {
            if (found.Count >= MaxPerItem)
                break;
            if (found.Exists(f => f.First <= head.First && head.Last <= f.Last))
                continue;
            if ((Body(scan, hits, extent, head) ?? InList(scan, hits, stops, found, head)) is { } body)
                found.Add(body);
        }
        return
        [
            .. found
                .OrderBy(f => f.First)
                .Select(f => f.Body)
                .Where(b => !IsOwn(b.Value, ownCommittee))
                .DistinctBy(b => Folding.Fold(b.Value)),
        ];
    }

    /// <summary>"with local farmers": who is met, where no kind of body is named.</summary>
    public static Reading<string>? MetWith(Scan scan, HitMap hits)
    {
        var stops = new NameStops(scan, hits);
        foreach (var with in hits.Of("with"))
        {
            var first = with.Last;
            while (
                first < hits.Last && (stops.IsArticle(first) || stops.IsLink(first) || hits.StartingAt(first, "representative") is not null)
            )
                first = hits.StartingAt(first, "representative")?.Last ?? first + 1;
            var last = first;
            while (
                last < hits.Last
                && last - first < 6
                && !stops.At(last)
                && (!stops.IsSmall(last) || (stops.IsLink(last) && last > first))
                && (last == first || stops.IsJoined(last - 1))
            )
                last++;
            while (last > first && stops.IsSmall(last - 1))
                last--;
            if (last > first)
                return new(scan.Document.Words(scan.Span(first, last)), scan.Span(first, last));
        }
        return hits.Of("withafter")
                .Where(w => IsMeetingAfter(scan, hits, w.Last))
                .Select(w => MetBefore(scan, hits, stops, w.First))
                .FirstOrDefault(met => met is not null)
            ?? MetByEnding(scan, hits, stops);
    }

    /// <summary>"Yerli fermerlərlə görüş": the ending says "with"; without it the name is in its base form.</summary>
    private static Reading<string>? MetByEnding(Scan scan, HitMap hits, NameStops stops)
    {
        foreach (var with in hits.Of("withending").Where(w => !stops.At(w.First) && IsMeetingAfter(scan, hits, w.Last)))
        {
            var first = MetBefore(scan, hits, stops, with.First) is { } before ? scan.FirstAt(before.Span.Start) : with.First;
            var span = new TextSpan(scan[first].Start, scan[with.First].End - 2);
            return new(BaseForm.Plain(scan.Document.Words(span)), span);
        }
        return null;
    }

    /// <summary>"Zeytin üreticileri ile toplantı": who is met stands before the small word.</summary>
    private static Reading<string>? MetBefore(Scan scan, HitMap hits, NameStops stops, int last)
    {
        // "ekspertlərin cəlb edilməsi ilə": with their help, and nobody who is met.
        if (hits.EndingAt(last, "verbalnoun") is not null)
            return null;
        var first = last;
        while (
            first > hits.First
            && last - first < 4
            && stops.IsJoined(first - 1)
            && !stops.At(first - 1)
            && !stops.IsSmall(first - 1)
            && hits.StartingAt(first - 1, "casestop") is null
        )
            first--;
        return first == last ? null : new(scan.Document.Words(scan.Span(first, last)), scan.Span(first, last));
    }

    /// <summary>"... ilə görüş" is a meeting with somebody, "... ilə bağlı dinləmə" a hearing about something.</summary>
    private static bool IsMeetingAfter(Scan scan, HitMap hits, int word)
    {
        for (var i = word; i < Math.Min(word + 3, hits.Last) && !scan.IsPauseBetween(i - 1) && hits.StartingAt(i, "governs") is null; i++)
        {
            if (hits.StartingAt(i, "kind") is not null)
                return true;
        }
        return false;
    }

    /// <summary>A "union" or "library" is a body only with a capital, its own or that of the word before ("Национальной академией").</summary>
    private static bool IsNamed(Scan scan, HitMap hits, CueHit hit) =>
        hit.Cue.Role != "propercounterpart"
        || scan.IsCapital(hit.First)
        || (
            hit.First - 1 > hits.First
            && scan.IsCapital(hit.First - 1)
            && scan.Gap(hit.First - 1) is " "
            && !hits.Cues.IsStopword(scan.Folded(hit.First - 1))
        );

    /// <summary>"... the Labour Inspectorate and trade unions": after other bodies a bare plural is one of them.</summary>
    private static (int, int, Reading<string>)? InList(
        Scan scan,
        HitMap hits,
        NameStops stops,
        List<(int First, int Last, Reading<string> Body)> found,
        CueHit head
    )
    {
        if (!head.Is("generic") || hits.Cues.Source.HeadFinal || found.Count == 0)
            return null;
        var at = head.First;
        while (at > found[^1].Last && (stops.IsArticle(at - 1) || stops.IsLink(at - 1)))
            at--;
        var listed = stops.IsAnd(at - 1) && at - 1 == found[^1].Last || at == found[^1].Last && scan.Gap(at - 1) is ", ";
        var goesOn = head.Last < hits.Last && (stops.IsLink(head.Last) || hits.StartingAt(head.Last, "billword") is not null);
        return listed && !goesOn
            ? (head.First, head.Last, new(BaseForm.Of(scan, hits, head.First, head, head.Last), scan.Span(head)))
            : null;
    }

    /// <summary>Whether one of two names in one item says the other with more or fewer words: "Ministry of Transport", "Ministry of Transport of Northmere".</summary>
    public static bool SameBody(string one, string other)
    {
        var (a, b) = ($" {Folding.Fold(one)} ", $" {Folding.Fold(other)} ");
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    private static bool IsOwn(string body, IReadOnlyList<string> own)
    {
        var folded = Folding.Fold(body);
        return own.Any(name =>
            Folding.Fold(name) is var mine
            && (mine.Contains(folded, StringComparison.Ordinal) || folded.EndsWith(" " + mine, StringComparison.Ordinal))
        );
    }

    private static (int, int, Reading<string>)? Body(Scan scan, HitMap hits, NameExtent extent, CueHit head)
    {
        // "the transport committee of ..." in small letters takes in what stands before it, as "working group" does.
        var generic = head.Is("generic") || (head.Is("committee") && !hits.Cues.Source.HeadFinal && !scan.IsCapital(head.First));
        var final = hits.Cues.Source.HeadFinal;
        // "association of" goes on as "association" does.
        var headEnd = head.Last - head.First > 1 && hits.StartingAt(head.Last - 1, "namelink") is not null ? head.Last - 1 : head.Last;
        var last = final ? head.Last : extent.Right(headEnd, freeAnd: false);
        if (last < head.Last)
            return null;
        var first = extent.Left(head.First, generic, final);
        // A bare "ministry" or "group" names nobody; an "ombudsman" does.
        if (!head.Is("office") && first == head.First && last == head.Last && (head.Last - head.First == 1 || !head.Is("generic")))
            return null;
        // "the working group" without more is the committee's own.
        if (hits.StartingAt(first, "ownbody") is { } own && own.Last == last)
            return null;
        // "the Trade Unions Bill": the name of a law.
        if (hits.StartingAt(last, "billword") is not null)
            return null;
        var span = scan.Span(first, last);
        return (first, last, new(BaseForm.Of(scan, hits, first, head, last), span));
    }
}
