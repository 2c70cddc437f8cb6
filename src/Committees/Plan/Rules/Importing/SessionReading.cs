using System.Globalization;
using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>A session as the text names it: season (or extraordinary) and year.</summary>
internal sealed record FoundSession(string? Season, int Year, int? YearTo, TextSpan Span)
{
    /// <summary>"spring 2026", "2025-2026": the same in every language, for programs.</summary>
    public string Code
    {
        get
        {
            var years = YearTo is { } to
                ? $"{Year.ToString(CultureInfo.InvariantCulture)}-{to.ToString(CultureInfo.InvariantCulture)}"
                : Year.ToString(CultureInfo.InvariantCulture);
            return Season is null ? years : $"{Season} {years}";
        }
    }
}

/// <summary>Finds the session: a year near "session", "plan" or a season, the best-founded mention of the first pages.</summary>
internal static class SessionReading
{
    private const int MaxBlocks = 400;
    private const int Near = 10;

    public static FoundSession? Find(Scan scan, IReadOnlyList<ScannedBlock> blocks)
    {
        FoundSession? best = null;
        var bestScore = 0.0;
        foreach (var (block, order) in blocks.Take(MaxBlocks).Select((b, i) => (b, i)))
        {
            foreach (var (session, strength) in In(scan, block.Hits))
            {
                var score = strength + (block.Hits.Has("plan") ? 2 : 0) + (order < 4 ? 1 : 0) - order * 0.001;
                if (score > bestScore)
                    (best, bestScore) = (session, score);
            }
        }
        return bestScore >= 3 ? best : null;
    }

    private static IEnumerable<(FoundSession Session, double Strength)> In(Scan scan, HitMap hits)
    {
        var anchors = hits.All.FindAll(h => h.Cue.Role is "session" or "season" or "plan");
        if (anchors.Count == 0)
            yield break;
        for (var i = hits.First; i < hits.Last; i++)
        {
            if (
                !scan.IsNumber(i)
                || scan[i].Length != 4
                || !int.TryParse(scan.Original(i), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || year is < 1990 or > 2199
            )
                continue;
            // "12 March 2026" dates something else.
            if (hits.EndingAt(i, "month") is { } month && month.First > hits.First && scan.IsNumber(month.First - 1))
                continue;
            var near = anchors.FindAll(a => Math.Abs(a.First - i) <= Near);
            if (near.Count == 0)
                continue;
            var season = near.Where(a => a.Is("season")).OrderBy(a => Math.Abs(a.First - i)).FirstOrDefault();
            var last = i + 1;
            var to = YearTo(scan, hits, year, ref last);
            var first = season.Cue is null ? i : Math.Min(i, season.First);
            var end = season.Cue is null ? last : Math.Max(last, season.Last);
            var value = season.Cue?.Value;
            // "extraordinary" says more than the season it falls in.
            value = near.Exists(a => a.Is("season", "extraordinary")) ? "extraordinary" : value;
            yield return (
                new(value, year, to, scan.Span(first, end)),
                1 + (value is null ? 0 : 2) + (near.Exists(a => a.Is("session")) ? 1 : 0) + (near.Exists(a => a.Is("plan")) ? 1 : 0)
            );
        }
    }

    private static int? YearTo(Scan scan, HitMap hits, int year, ref int last)
    {
        if (last >= hits.Last || !scan.IsNumber(last) || scan.Gap(last - 1).Trim(' ') is not ("-" or "/"))
            return null;
        if (!int.TryParse(scan.Original(last), NumberStyles.None, CultureInfo.InvariantCulture, out var other))
            return null;
        var to = scan[last].Length == 2 ? year / 100 * 100 + other : other;
        if (to != year + 1)
            return null;
        last++;
        return to;
    }
}
