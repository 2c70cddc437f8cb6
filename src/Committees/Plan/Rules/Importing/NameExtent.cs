namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// How far the name around a head word ("Ministry", "nazirliyi") reaches. Names follow their head in English, French and Russian
/// ("Ministry of Water and Forests"), and stand before it in Azerbaijani and Turkish.
/// </summary>
internal sealed class NameExtent(Scan scan, HitMap hits, NameStops stops, IReadOnlySet<int> heads)
{
    private const int MaxWords = 9;
    private readonly bool genitive = hits.Cues.Source.Cues.ContainsKey("flag.genitivenames");
    private readonly bool lowerAdjectives = hits.Cues.Source.Cues.ContainsKey("flag.loweradjectives");

    /// <summary>The end of a name whose head ends at <paramref name="last"/>.</summary>
    public int Right(int last, bool freeAnd)
    {
        var at = last;
        // "Agence nationale des semences"
        if (lowerAdjectives && Content(at) && at + 1 < hits.Last && Linked(at + 1, first: true) && stops.IsJoined(at - 1))
            last = ++at;
        var linked = Linked(at, first: true);
        // "Committee on Work with Youth": after "on" or "for" a name may hold further small words.
        var roomy = at < hits.Last && stops.IsFirstLink(at);
        // "friendship group Lorvania-Vessaly": a name may stand right beside what it names.
        if (!linked && !genitive && !scan.IsCapital(last - 1) && Content(at) && scan.IsCapital(at) && stops.IsJoined(at - 1) && !freeAnd)
        {
            while (at < hits.Last && Content(at) && scan.IsCapital(at) && stops.IsJoined(at - 1))
                at++;
            return at;
        }
        if (!linked && !genitive)
            return lowerAdjectives && Content(at) && stops.IsJoined(at - 1) && hits.StartingAt(at, "adjective") is not null ? at + 1 : last;
        // "Energy Regulatory Authority on grid losses": the subject is no part of the name.
        if (roomy && !genitive && !lowerAdjectives && !freeAnd && scan.IsCapital(last - 1) && !scan.IsCapital(SkipSmall(at, hits.Last - 1)))
            return last;
        var end = last;
        bool? capital = null;
        var lower = 0;
        while (at < hits.Last && at - last < MaxWords + 4 && stops.IsJoined(at - 1) && !stops.At(at))
        {
            if (
                Linked(at, first: end == last || heads.Contains(at - 1))
                || stops.IsAnd(at)
                || (roomy && capital == true && hits.StartingAt(at, "innerlink") is not null)
            )
            {
                var next = SkipSmall(at, hits.Last);
                if (
                    next >= hits.Last
                    || (freeAnd && hits.StartingAt(next, "parliament") is not null)
                    || stops.At(next)
                    || !GoesOn(at, next, capital, freeAnd, end == last, generic: !scan.IsCapital(last - 1))
                )
                    break;
                // "delegation of the Education Committee of a partner parliament"
                if (capital == true && !scan.IsCapital(next) && !scan.IsCapital(last - 1))
                    capital = false;
                capital ??= scan.IsCapital(next);
                at = next;
                continue;
            }
            if (freeAnd && hits.StartingAt(at, "parliament") is not null)
                break;
            if (stops.IsSmall(at) || (heads.Contains(at) && at > last && stops.IsAnd(at - 1)))
                break;
            capital ??= scan.IsCapital(at);
            if (capital.Value && !scan.IsCapital(at) && !(genitive || (lowerAdjectives && LeadsOn(at))))
                break;
            if (!capital.Value && ++lower > (freeAnd ? MaxWords : 5))
                break;
            end = ++at;
        }
        return end;
    }

    /// <summary>The start of a name whose head starts at <paramref name="first"/>.</summary>
    public int Left(int first, bool generic, bool headFinal)
    {
        var start = first;
        var capital = first > hits.First && scan.IsCapital(first - 1);
        var limit =
            headFinal ? MaxWords
            : generic ? 3
            : 4;
        while (start > hits.First && first - start < limit && stops.IsJoined(start - 1))
        {
            var word = start - 1;
            // "Gənclərlə İş üzrə Dövlət Komitəsi": between capitals a small word belongs to the name.
            if (
                headFinal
                && stops.IsAnd(word)
                && scan.IsCapital(start)
                && word > hits.First
                && capital
                && scan.IsCapital(word - 1)
                && !heads.Contains(word - 1)
                && !stops.At(word - 1)
                && stops.IsJoined(word - 1)
            )
            {
                start = word - 1;
                continue;
            }
            if (
                stops.At(word)
                || stops.IsSmall(word)
                || stops.IsAnd(word)
                || scan.Gap(word) is "'"
                || IsPossessive(word)
                || (heads.Contains(word) && !headFinal)
            )
                break;
            if (headFinal && !scan.IsCapital(word) && hits.StartingAt(word, "casestop") is not null)
                break;
            if (!generic && (capital ? !scan.IsCapital(word) : !headFinal))
                break;
            if (!capital && headFinal && first - start >= (generic ? 5 : 3))
                break;
            start = word;
        }
        return start;
    }

    private bool IsPossessive(int word) => scan[word].Length == 1 && word > hits.First && scan.Gap(word - 1) is "'";

    private bool Content(int word) =>
        word < hits.Last && !stops.At(word) && !stops.IsSmall(word) && !stops.IsLink(word) && !heads.Contains(word);

    private bool Linked(int word, bool first) => word < hits.Last && (stops.IsLink(word) || (first && stops.IsFirstLink(word)));

    private bool LeadsOn(int word) => word + 1 < hits.Last && stops.IsLink(word + 1) && stops.IsJoined(word);

    private int SkipSmall(int at, int limit)
    {
        at++;
        while (at < limit && stops.IsJoined(at - 1) && (stops.IsArticle(at) || stops.IsLink(at)))
            at++;
        return Math.Min(at, limit);
    }

    private bool GoesOn(int at, int next, bool? capital, bool freeAnd, bool first, bool generic)
    {
        if (stops.IsSmall(next))
            return false;
        if (!stops.IsAnd(at))
            return capital != true || scan.IsCapital(next) || lowerAdjectives || generic;
        if (first || HeadAhead(next))
            return false;
        if (freeAnd)
            return capital != true || scan.IsCapital(next);
        return capital == true ? scan.IsCapital(next) || genitive : genitive && !IsInstrumental(next);
    }

    /// <summary>"... and the National Water Agency": another body begins here.</summary>
    private bool HeadAhead(int next)
    {
        for (var i = next; i < Math.Min(next + 5, hits.Last); i++)
        {
            if (heads.Contains(i))
                return true;
            if (!scan.IsCapital(i) && !genitive || !stops.IsJoined(i))
                return false;
        }
        return false;
    }

    private bool IsInstrumental(int word) => hits.StartingAt(word, "instrumental") is not null;
}
