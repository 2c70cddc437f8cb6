using Comitia.Calendar.Rules.Procedure;

namespace Comitia.Calendar.Contracts;

/// <summary>How many members a rule asks for: "at least half of the members in office (article 30.1)".</summary>
public sealed class MembersNeeded
{
    private readonly Threshold threshold;

    internal MembersNeeded(Threshold threshold, CountedOf of, string words, string article)
    {
        this.threshold = threshold;
        (Of, Words, Article) = (of, words, article);
    }

    /// <summary>What the share is taken of; the caller counts it.</summary>
    public CountedOf Of { get; }

    /// <summary>The number where the rule names one, whatever is counted; null for a share.</summary>
    public int? Number => threshold.Number;

    /// <summary>The rule in the reader's words, without its article.</summary>
    public string Words { get; }

    public string Article { get; }

    /// <summary>The least number that satisfies the rule when its base counts so many; never below 1.</summary>
    public int Needed(int of) => threshold.Needed(of);
}
