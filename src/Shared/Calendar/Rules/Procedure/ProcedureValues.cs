using Comitia.Calendar.Contracts;

namespace Comitia.Calendar.Rules.Procedure;

/// <summary>A value of the rules with the article that sets it, as printed ("article 28.4").</summary>
internal sealed record Cited<T>(T Value, string Article);

/// <summary>How many must be there for a meeting to decide.</summary>
internal sealed record QuorumRule(Threshold Threshold, CountedOf Of);

/// <summary>How many must be in favour for a decision to pass.</summary>
internal sealed record MajorityRule(Threshold Threshold, CountedOf Of);

/// <summary>Taking part from elsewhere: who may, and whether members who do count towards the quorum and may vote.</summary>
internal sealed record RemoteRule(RemoteRole Who, bool CountsTowardsQuorum, bool MayVote);
