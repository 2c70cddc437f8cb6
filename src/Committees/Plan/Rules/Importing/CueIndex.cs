namespace Comitia.Plan.Rules.Importing;

/// <summary>The cues of one language by their first word; finding all cues of a text takes time linear in its words.</summary>
internal sealed class CueIndex
{
    private const int ShortestPart = 2;
    private const int LongestPart = 24;
    private readonly HashSet<int> starts = [];
    private readonly HashSet<int> ends = [];
    private readonly Dictionary<string, List<Cue>> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cue>> prefix = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cue>> suffix = new(StringComparer.Ordinal);
    private readonly HashSet<string> stopwords;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> stopwordLookup;
    private readonly HashSet<string> abbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> abbreviationLookup;

    public CueIndex(LanguageCues cues)
    {
        Source = cues;
        stopwords = new(cues.Stopwords.Select(Folding.Fold), StringComparer.Ordinal);
        stopwordLookup = stopwords.GetAlternateLookup<ReadOnlySpan<char>>();
        abbreviations = new(cues.Cues.GetValueOrDefault("abbreviation", []).Select(Folding.Fold), StringComparer.Ordinal);
        abbreviationLookup = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (key, patterns) in cues.Cues)
        {
            if (
                key == "abbreviation"
                || key.StartsWith("adjective.", StringComparison.Ordinal)
                || key.StartsWith("flag.", StringComparison.Ordinal)
            )
                continue;
            foreach (var pattern in patterns)
            {
                if (Cue.Parse(key, pattern) is { } cue)
                    Add(cue);
            }
        }
    }

    public LanguageCues Source { get; }

    public string Language => Source.Language;

    public bool IsStopword(ReadOnlySpan<char> foldedWord) => stopwordLookup.Contains(foldedWord);

    public bool IsAbbreviation(ReadOnlySpan<char> foldedWord) => abbreviationLookup.Contains(foldedWord);

    /// <summary>All cues within the words [first, last), the longest of each role at each place, in order of place.</summary>
    public List<CueHit> Find(Scan scan, int first, int last)
    {
        var hits = new List<CueHit>();
        var (byExact, byPrefix, bySuffix) = (
            exact.GetAlternateLookup<ReadOnlySpan<char>>(),
            prefix.GetAlternateLookup<ReadOnlySpan<char>>(),
            suffix.GetAlternateLookup<ReadOnlySpan<char>>()
        );
        for (var i = first; i < last; i++)
        {
            var word = scan.Folded(i);
            var from = hits.Count;
            if (byExact.TryGetValue(word, out var found))
                Take(scan, found, i, last, hits);
            var (opens, closes) =
                word.Length < ShortestPart ? (false, false) : (starts.Contains(Pair(word)), ends.Contains(Pair(word[^2..])));
            for (var length = ShortestPart; (opens || closes) && length <= Math.Min(word.Length, LongestPart); length++)
            {
                if (opens && byPrefix.TryGetValue(word[..length], out found))
                    Take(scan, found, i, last, hits);
                if (closes && bySuffix.TryGetValue(word[^length..], out found))
                    Take(scan, found, i, last, hits);
            }
            KeepLongest(hits, from);
        }
        return hits;
    }

    private void Add(Cue cue)
    {
        var word = cue.Words[0];
        var (index, key) =
            word[^1] == '*' ? (prefix, word[..^1])
            : word[0] == '*' ? (suffix, word[1..])
            : (exact, word);
        if (index == prefix)
            starts.Add(Pair(key));
        else if (index == suffix)
            ends.Add(Pair(key.AsSpan(key.Length - 2)));
        if (!index.TryGetValue(key, out var cues))
            index[key] = cues = [];
        cues.Add(cue);
    }

    /// <summary>Two letters as a number: most words begin like no cue, and are passed over by one look.</summary>
    private static int Pair(ReadOnlySpan<char> two) => (two[0] << 16) | two[1];

    private static void Take(Scan scan, List<Cue> cues, int at, int last, List<CueHit> hits)
    {
        foreach (var cue in cues)
        {
            var length = cue.Words.Length;
            if (at + length > last)
                continue;
            var all = true;
            for (var w = 1; w < length && all; w++)
                all = Cue.Matches(cue.Words[w], scan.Folded(at + w)) && !scan.IsStopBetween(at + w - 1);
            if (!all)
                continue;
            var end = at + length;
            while (cue.OpenEnded && end < last && !scan.IsPauseBetween(end - 1))
                end++;
            hits.Add(new(cue, at, end));
        }
    }

    /// <summary>Of the hits of one role that start together only the longest counts; the more exact pattern where two are as long.</summary>
    private static void KeepLongest(List<CueHit> hits, int from)
    {
        for (var i = hits.Count - 1; i >= from; i--)
        {
            for (var j = from; j < hits.Count; j++)
            {
                if (j != i && hits[j].Cue.Role == hits[i].Cue.Role && Outweighs(hits[j], hits[i], j < i))
                {
                    hits.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private static bool Outweighs(CueHit one, CueHit other, bool earlier)
    {
        if (one.Last != other.Last)
            return one.Last > other.Last;
        if (one.Cue.Value != other.Cue.Value && one.Cue.Role is "column" or "label")
            return false;
        var (mine, its) = (Weight(one.Cue), Weight(other.Cue));
        return mine != its ? mine > its : earlier;
    }

    private static int Weight(Cue cue) => cue.Words.Sum(w => w.Contains('*', StringComparison.Ordinal) ? w.Length - 1 : w.Length + 50);
}
