using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Who is met beside the bodies known by their kind, and who is heard where no body is named.</summary>
internal static class MetTogether
{
    /// <summary>"Meeting with the Lantern Keepers, the Ministry of Ports and Harbour Watch": names with a capital in the same breath.</summary>
    public static IEnumerable<Reading<string>> Find(Scan scan, HitMap hits, IReadOnlyList<Reading<string>> found)
    {
        if (hits.Cues.Source.HeadFinal)
            yield break;
        var stops = new NameStops(scan, hits);
        foreach (
            var with in hits.Of("with")
                .Where(w => hits.Of("kind").Any(k => k.First < w.First && k.Last >= w.First - 1 && k.Cue.Value != "interparliamentary"))
        )
        {
            for (var at = with.Last; at < hits.Last; )
            {
                at = SkipSmall(hits, stops, at);
                var end = found.Where(f => at < hits.Last && f.Span.Start <= scan[at].Start && scan[at].Start < f.Span.End).ToList()
                    is [var known, ..]
                    ? scan.Within(new(scan[at].Start, known.Span.End)).Last
                    : NameEnd(scan, hits, stops, at);
                if (end <= at)
                    break;
                var span = scan.Span(at, end);
                if (!found.Any(f => f.Span.Start < span.End && span.Start < f.Span.End))
                    yield return new(BaseForm.Plain(scan.Document.Words(span)), span);
                if (end < hits.Last && (scan.Gap(end - 1) is ", " || (stops.IsAnd(end) && stops.IsJoined(end - 1))))
                    at = stops.IsAnd(end) ? end + 1 : end;
                else
                    break;
            }
        }
    }

    /// <summary>"Hearing of experts": people heard, where the wording names no body.</summary>
    public static Reading<string>? Witnesses(Scan scan, HitMap hits)
    {
        foreach (var witness in hits.Of("witness"))
        {
            if (hits.Of("kind").Any(k => k.First <= witness.Last && witness.First <= k.Last + 1))
                return new(BaseForm.Of(scan, hits, witness.First, witness, witness.Last), scan.Span(witness));
        }
        return null;
    }

    private static int SkipSmall(HitMap hits, NameStops stops, int at)
    {
        while (at < hits.Last && (stops.IsArticle(at) || stops.IsLink(at) || hits.StartingAt(at, "representative") is not null))
            at = hits.StartingAt(at, "representative")?.Last ?? at + 1;
        return at;
    }

    /// <summary>"trade unions and employers": people in small letters, in the plural, up to a comma, an "and" or a small word.</summary>
    private static int PluralEnd(Scan scan, HitMap hits, NameStops stops, int at)
    {
        var end = at;
        while (end < hits.Last && end - at < 3 && !stops.At(end) && !stops.IsSmall(end) && (end == at || stops.IsJoined(end - 1)))
            end++;
        var plural = end > at && scan.Folded(end - 1) is [.., 's' or 'x'];
        return plural && (end == hits.Last || !stops.IsLink(end)) ? end : at;
    }

    private static int NameEnd(Scan scan, HitMap hits, NameStops stops, int at)
    {
        if (at < hits.Last && !scan.IsCapital(at))
            return PluralEnd(scan, hits, stops, at);
        var end = at;
        while (end < hits.Last && end - at < 7 && scan.IsCapital(end) && !stops.At(end) && (end == at || stops.IsJoined(end - 1)))
        {
            end++;
            var next = end;
            while (next < hits.Last && (stops.IsLink(next) || stops.IsArticle(next)) && stops.IsJoined(next - 1))
                next++;
            if (next > end && next < hits.Last && scan.IsCapital(next) && stops.IsJoined(next - 1))
                end = next;
        }
        return end;
    }
}
