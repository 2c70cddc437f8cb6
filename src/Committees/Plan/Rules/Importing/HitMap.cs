namespace Comitia.Plan.Rules.Importing;

/// <summary>The cues found in one stretch of text, by where they start and where they end.</summary>
internal sealed class HitMap
{
    // Made when first asked: of most blocks only a few questions are asked.
    private ILookup<int, CueHit>? byStart;
    private ILookup<int, CueHit>? byEnd;

    public HitMap(Scan scan, CueIndex cues, int first, int last)
    {
        (First, Last, Cues) = (first, last, cues);
        All = cues.Find(scan, first, last);
    }

    public int First { get; }

    /// <summary>One past the last word.</summary>
    public int Last { get; }

    public CueIndex Cues { get; }

    public List<CueHit> All { get; }

    public CueHit? StartingAt(int word, string role)
    {
        foreach (var hit in (byStart ??= All.ToLookup(h => h.First))[word])
        {
            if (hit.Is(role))
                return hit;
        }
        return null;
    }

    public CueHit? EndingAt(int word, string role)
    {
        foreach (var hit in (byEnd ??= All.ToLookup(h => h.Last))[word])
        {
            if (hit.Is(role))
                return hit;
        }
        return null;
    }

    public IEnumerable<CueHit> Of(string role) => All.Where(h => h.Cue.Role == role);

    public bool Has(string role) => All.Exists(h => h.Cue.Role == role);

    public bool Has(string role, string value) => All.Exists(h => h.Is(role, value));
}
