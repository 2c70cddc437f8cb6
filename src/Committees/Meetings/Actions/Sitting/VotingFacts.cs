using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using NodaTime;

namespace Comitia.Meetings.Actions.Sitting;

/// <summary>Who sits, who is there and what the rules say, at one moment of a meeting.</summary>
/// <param name="RemoteVoters">Who may vote from elsewhere.</param>
internal sealed record VotingFacts(
    Meeting Meeting,
    IReadOnlyList<MemberLine> Seats,
    IReadOnlyList<PresenceSpan> There,
    QuorumTerms? Terms,
    MembersNeeded? Majority,
    RemoteRole RemoteVoters,
    Instant At
)
{
    private readonly HashSet<PersonId> members =
    [
        .. Seats.Where(s => s.Role is BodyRoles.Chair or BodyRoles.Member && s.SubstituteFor is null).Select(s => s.Person),
    ];

    public int Members => members.Count;

    public Quorum Quorum => QuorumCourse.At(At, Terms, Meeting.Day, Seats, There);

    /// <summary>Those who may vote now: members who are there, and those who sit in a member's place; from elsewhere where the rules let them.</summary>
    public IReadOnlyList<PersonId> Voters => [.. There.Where(MayVote).Select(s => s.Person).Distinct()];

    public PersonId? Chair => Seats.FirstOrDefault(s => s.Role == BodyRoles.Chair)?.Person;

    private bool MayVote(PresenceSpan span)
    {
        var member = members.Contains(span.Person) && span.SubstituteFor is null;
        var substitute = span.SubstituteFor is { } whom && members.Contains(whom);
        var role = substitute ? RemoteRole.Substitutes : RemoteRole.Members;
        return (member || substitute) && (span.Way == PresenceWay.InRoom || RemoteVoters.HasFlag(role));
    }

    public BallotBase Base(BallotChoice? chair) =>
        new(
            Members,
            Voters.Count,
            Quorum.Outcome switch
            {
                QuorumOutcome.Reached => true,
                QuorumOutcome.Missed or QuorumOutcome.NobodyMarked => false,
                _ => null,
            },
            Majority is { } rule ? votes => NeededBy(rule, votes) : null,
            chair
        );

    /// <summary>How many the rule asks for. All seats, vacant ones included, are not on record: members in office stand for them.</summary>
    private int NeededBy(MembersNeeded rule, BallotTally votes) =>
        rule.Needed(
            rule.Of switch
            {
                CountedOf.MembersPresent => Voters.Count,
                CountedOf.VotesCast => votes.Cast,
                _ => Members,
            }
        );
}
