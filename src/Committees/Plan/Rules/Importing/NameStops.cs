namespace Comitia.Plan.Rules.Importing;

/// <summary>Where the name of a body ends: at a pause, at words that mean something else in a plan, at small words.</summary>
internal sealed class NameStops
{
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "kind",
        "weakkind",
        "condition",
        "month",
        "future",
        "past",
        "representative",
        "subject",
        "governs",
        "season",
        "session",
        "plan",
        "aftermath",
        "leadin",
        "act",
    };

    private readonly Scan scan;
    private readonly HitMap hits;
    private readonly bool[] stops;

    public NameStops(Scan scan, HitMap hits)
    {
        (this.scan, this.hits) = (scan, hits);
        stops = new bool[Math.Max(hits.Last - hits.First, 0)];
        foreach (var hit in hits.All)
        {
            if (!Roles.Contains(hit.Cue.Role) || (hit.Cue.Role is "kind" or "weakkind" && hit.Cue.Value == "interparliamentary"))
                continue;
            // "the Education Committee": a name, not who acts.
            if (hit.Is("subject") && scan.IsCapital(hit.Last - 1))
                continue;
            stops.AsSpan(hit.First - hits.First, hit.Last - hit.First).Fill(true);
        }
    }

    public bool At(int word) => word < hits.First || word >= hits.Last || stops[word - hits.First] || scan.IsNumber(word);

    public bool IsSmall(int word) => hits.Cues.IsStopword(scan.Folded(word));

    public bool IsLink(int word) => hits.StartingAt(word, "namelink") is not null;

    /// <summary>"Agency for ...", "Committee on ..."; for a body in small letters only a place ("organisations in ...").</summary>
    public bool IsFirstLink(int word) =>
        hits.StartingAt(
            word,
            word > hits.First && scan.IsCapital(word - 1) || hits.StartingAt(word - 1, "committee") is not null ? "firstlink" : "placelink"
        )
            is not null;

    public bool IsAnd(int word) => hits.StartingAt(word, "nameand") is not null;

    public bool IsArticle(int word) => hits.StartingAt(word, "article") is not null;

    /// <summary>Blank or apostrophe only between a word and the next.</summary>
    public bool IsJoined(int word) =>
        scan.Gap(word) is "-" or " \"" || (scan.Gap(word).Trim(" '").IsEmpty && scan.Gap(word).IndexOf("\n\n") < 0);
}
