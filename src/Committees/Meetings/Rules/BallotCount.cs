using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Rules;

/// <summary>The votes of a ballot.</summary>
internal sealed record BallotTally(int For, int Against, int Abstain)
{
    public int Cast => For + Against;

    public int All => For + Against + Abstain;

    public static BallotTally Of(IEnumerable<BallotChoice> choices)
    {
        var counted = choices.CountBy(c => c).ToDictionary();
        return new BallotTally(
            counted.GetValueOrDefault(BallotChoice.For),
            counted.GetValueOrDefault(BallotChoice.Against),
            counted.GetValueOrDefault(BallotChoice.Abstain)
        );
    }
}

/// <summary>What a ballot is counted against.</summary>
/// <param name="Members">Members in office.</param>
/// <param name="Present">Seats whose member, or somebody in their place, is there at closing.</param>
/// <param name="Quorate">Whether the quorum was reached at closing; null where that is not known, which does not make it invalid.</param>
/// <param name="NeededByRules">How many the rules of procedure ask for, given members, present and votes cast; null where they are silent.</param>
/// <param name="Chair">The chair's own vote, where it is on record.</param>
internal sealed record BallotBase(int Members, int Present, bool? Quorate, Func<BallotTally, int>? NeededByRules, BallotChoice? Chair);

/// <summary>How many votes a ballot needed, and how it came out.</summary>
internal sealed record BallotCount(BallotOutcome Outcome, int Needed, bool Tied)
{
    public static BallotCount Of(BallotTally votes, BallotMajority majority, BallotTie tie, BallotBase on)
    {
        var needed = Least(votes, majority, on);
        var simple = majority == BallotMajority.Simple || (majority == BallotMajority.ByRules && on.NeededByRules is null);
        var tied = simple && votes.For == votes.Against && votes.For > 0;
        var carried = votes.For >= needed || (tied && tie == BallotTie.ChairDecides && on.Chair == BallotChoice.For);
        var outcome =
            on.Quorate == false ? BallotOutcome.Invalid
            : carried ? BallotOutcome.Carried
            : BallotOutcome.Lost;
        return new BallotCount(outcome, needed, tied);
    }

    /// <summary>The least number of votes in favour; never below 1, for nobody carries nothing.</summary>
    private static int Least(BallotTally votes, BallotMajority majority, BallotBase on) =>
        Math.Max(
            1,
            majority switch
            {
                BallotMajority.HalfOfMembers => on.Members / 2 + 1,
                BallotMajority.TwoThirdsOfMembers => TwoThirds(on.Members),
                BallotMajority.TwoThirdsOfVotes => TwoThirds(votes.Cast),
                BallotMajority.ByRules when on.NeededByRules is { } rule => rule(votes),
                _ => votes.Against + 1,
            }
        );

    private static int TwoThirds(int of) => (2 * of + 2) / 3;
}
