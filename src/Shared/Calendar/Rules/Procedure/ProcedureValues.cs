namespace Comitia.Calendar.Rules.Procedure;

/// <summary>A value of the rules with the article that sets it, as printed ("article 28.4").</summary>
internal sealed record Cited<T>(T Value, string Article);

/// <summary>How many must be there for a meeting to decide.</summary>
internal sealed record QuorumRule(Threshold Threshold, CountedOf Of);

/// <summary>How many must be in favour for a decision to pass.</summary>
internal sealed record MajorityRule(Threshold Threshold, CountedOf Of);

/// <summary>Who may take part from elsewhere.</summary>
[Flags]
internal enum RemoteRole
{
    None = 0,
    Members = 1,
    Substitutes = 2,
    Witnesses = 4,
    Advisers = 8,
    Guests = 16,
}

/// <summary>Taking part from elsewhere: who may, and whether members who do count towards the quorum and may vote.</summary>
internal sealed record RemoteRule(RemoteRole Who, bool CountsTowardsQuorum, bool MayVote);
