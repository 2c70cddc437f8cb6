using System.Globalization;
using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Whose plan it is: the committee named nearest to the words "work plan", at the top rather than further down.</summary>
internal static class CommitteeReading
{
    private const int MaxBlocks = 400;

    // A letterhead and a note of approval may stand above the title.
    private const int LastOfHead = 12;

    /// <summary>The committee per language (a bilingual plan names it twice); the first is the main one.</summary>
    public static List<Reading<string>> Find(Scan scan, CueTable table, IReadOnlyList<ScannedBlock> blocks)
    {
        var found = new List<(double Score, int Order, string Language, Reading<string> Name)>();
        foreach (var (block, order) in blocks.Take(MaxBlocks).Select((b, i) => (b, i)))
        {
            var nearPlan =
                block.Hits.Has("plan")
                || (order + 1 < blocks.Count && order < 4 && blocks[order + 1].Hits.Has("plan"))
                || (order > 0 && order <= LastOfHead && IsTitle(blocks[order - 1]));
            foreach (var (language, hits) in Tongues(scan, table, block))
            {
                foreach (var name in In(scan, hits))
                    found.Add(((nearPlan ? 3 : 0) + (order < 3 ? 2 : 0) - order * 0.001, found.Count, language, name));
            }
        }
        return
        [
            .. found
                .GroupBy(f => f.Language, StringComparer.Ordinal)
                .Select(g => Fuller(table[g.Key], [.. g.OrderByDescending(f => f.Score).ThenBy(f => f.Order)]))
                .OrderByDescending(f => f.Score)
                .Select(f => f.Name),
        ];
    }

    /// <summary>"WORK PLAN" in a line of its own: whose it is stands in the next.</summary>
    private static bool IsTitle(ScannedBlock block) => block.Words <= 4 && block.Hits.Has("plan");

    /// <summary>A headline says "Committee on Roads", the text "Committee on Roads and Bridges": the fuller name is meant.</summary>
    private static (double Score, int Order, string Language, Reading<string> Name) Fuller(
        CueIndex cues,
        List<(double Score, int Order, string Language, Reading<string> Name)> found
    )
    {
        var and = cues.Source.Cues.GetValueOrDefault("nameand", []).Select(Folding.Fold).ToList();
        var best = Folding.Fold(found[0].Name.Value);
        return
            found.Find(f =>
                Folding.Fold(f.Name.Value) is var other && and.Exists(a => other.StartsWith($"{best} {a} ", StringComparison.Ordinal))
            )
                is { Name.Value: not null } fuller
            ? fuller with
            {
                Score = found[0].Score,
            }
            : found[0];
    }

    /// <summary>A heading may name the committee in two languages, divided by a slash.</summary>
    private static IEnumerable<(string Language, HitMap Hits)> Tongues(Scan scan, CueTable table, ScannedBlock block)
    {
        var halves = Halves.Of(scan, table, block.Block.Span);
        if (halves.Count == 0)
            return [(block.Language, block.Hits)];
        return halves.Select(h =>
            (
                h.Language,
                scan.Within(h.Span) is var (first, last)
                    ? new HitMap(scan, table[h.Language], first, Math.Min(last, first + 60))
                    : block.Hits
            )
        );
    }

    private static IEnumerable<Reading<string>> In(Scan scan, HitMap hits)
    {
        // A "state committee" is an authority, a "counterpart committee" another parliament's.
        var heads = hits.Of("committee")
            .Where(h =>
                !hits.All.Exists(c => (c.Is("counterpart") || c.Is("kind", "interparliamentary")) && c.First <= h.First && h.Last <= c.Last)
            )
            .ToList();
        if (heads.Count == 0)
            yield break;
        var stops = new NameStops(scan, hits);
        var extent = new NameExtent(scan, hits, stops, heads.Select(h => h.First).ToHashSet());
        foreach (var head in heads)
        {
            var final = hits.Cues.Source.HeadFinal;
            var last = final ? head.Last : extent.Right(head.Last, freeAnd: true);
            var first =
                final ? LeftOfFinal(scan, hits, stops, head.First)
                : last == head.Last ? WithAnd(scan, hits, stops, extent.Left(head.First, generic: true, headFinal: false))
                : head.First;
            if (first == head.First && last == head.Last)
                continue;
            yield return new(Shown(BaseForm.Of(scan, hits, first, head, last), hits.Cues.Language), scan.Span(first, last));
        }
    }

    /// <summary>The name may be in small letters and hold "və": everything back to a stop, a number or the parliament's own name.</summary>
    private static int LeftOfFinal(Scan scan, HitMap hits, NameStops stops, int first)
    {
        var start = first;
        while (
            start > hits.First
            && first - start < 9
            && stops.IsJoined(start - 1)
            && !stops.At(start - 1)
            && hits.EndingAt(start, "parliament") is null
        )
        {
            if (stops.IsSmall(start - 1) && !stops.IsAnd(start - 1))
                break;
            start--;
        }
        while (start < first && stops.IsAnd(start))
            start++;
        return start;
    }

    /// <summary>"Education, Culture and Sport Committee": further names with a capital before "and" belong to it.</summary>
    private static int WithAnd(Scan scan, HitMap hits, NameStops stops, int first)
    {
        var at = first;
        while (at - 2 >= hits.First && scan.IsCapital(at))
        {
            var link = stops.IsAnd(at - 1) && stops.IsJoined(at - 1) && stops.IsJoined(at - 2);
            var word = link ? at - 2 : at - 1;
            var joined = link || (at < first && scan.Gap(at - 1) is ", " or " ");
            if (!joined || !scan.IsCapital(word) || stops.At(word) || stops.IsSmall(word))
                break;
            at = word;
        }
        return at;
    }

    /// <summary>A heading in capitals is shown as a sentence would have it.</summary>
    private static string Shown(string name, string language)
    {
        if (name.Any(char.IsLower))
            return name;
        var culture = CultureInfo.GetCultureInfo(language);
        return name[..1] + name[1..].ToLower(culture);
    }
}
