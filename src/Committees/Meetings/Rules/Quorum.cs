using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Meetings.Rules;

/// <summary>Whether enough members were at a meeting for it to decide, or why that is not known.</summary>
internal enum QuorumOutcome
{
    Reached,
    Missed,

    /// <summary>The rules of that day do not speak of a quorum, or there are none.</summary>
    NoRule,

    /// <summary>Nobody sits on the committee that day.</summary>
    NoMembers,

    /// <summary>The rules count what is not on record, such as vacant seats.</summary>
    BaseUnknown,

    /// <summary>No member is marked in any way.</summary>
    NobodyMarked,

    /// <summary>Those who are not marked would decide it.</summary>
    TooFewMarked,
}

/// <summary>What the rules of procedure of a day ask for, ready to be counted.</summary>
/// <param name="Of">What a share is taken of.</param>
/// <param name="Number">The number where the rules name one; null for a share.</param>
/// <param name="Needed">How many a share comes to when its base counts so many.</param>
/// <param name="RemoteMembers">Whether a member who takes part from elsewhere counts.</param>
/// <param name="RemoteSubstitutes">Whether a substitute who does counts.</param>
internal sealed record QuorumTerms(CountedOf Of, int? Number, Func<int, int> Needed, bool RemoteMembers, bool RemoteSubstitutes)
{
    public static QuorumTerms From(MembersNeeded rule, RemoteValue? remote) =>
        new(rule.Of, rule.Number, rule.Needed, Counts(remote, RemoteRole.Members), Counts(remote, RemoteRole.Substitutes));

    /// <summary>Only where the rules say so: silence on taking part from elsewhere is no permission.</summary>
    public static bool Counts(RemoteValue? remote, RemoteRole who) => remote is { CountsTowardsQuorum: true } && remote.Who.HasFlag(who);
}

/// <summary>How many members are needed, how many were there and whether that is enough. Nothing is guessed: see <see cref="QuorumOutcome"/>.</summary>
/// <param name="Members">Who sat on the committee that day, chair and members; substitutes hold no seat of their own.</param>
/// <param name="Needed">How many are needed; null where it cannot be said.</param>
/// <param name="There">Seats whose member was there, or somebody in their place; each counts once.</param>
/// <param name="Unmarked">Seats of which nobody said anything.</param>
internal sealed record Quorum(QuorumOutcome Outcome, int Members, int? Needed, int There, int Unmarked)
{
    public static Quorum Of(QuorumTerms? terms, LocalDate day, IEnumerable<MemberLine> seats, IEnumerable<AttendanceMark> marks)
    {
        var sitting = seats
            .Where(s => s.Role is BodyRoles.Chair or BodyRoles.Member && !(s.From > day) && !(s.To < day))
            .ToLookup(s => s.SubstituteFor is null);
        var members = sitting[true].Select(s => s.Person).ToHashSet();
        var standIns = sitting[false].DistinctBy(s => s.Person).ToDictionary(s => s.Person, s => s.SubstituteFor!.Value);
        var (there, marked) = (new HashSet<PersonId>(), new HashSet<PersonId>());
        foreach (var mark in marks.Where(m => m.State is not null))
        {
            var counts = Counts(mark.State!.Value, terms, substitute: !members.Contains(mark.Person));
            marked.Add(mark.Person);
            if (counts && Place(mark, members, standIns) is { } seat)
            {
                there.Add(seat);
            }
        }

        there.IntersectWith(members);
        marked.UnionWith(there);
        marked.IntersectWith(members);
        var needed = terms is null
            ? null
            : terms.Number ?? (terms.Of == CountedOf.MembersInOffice ? terms.Needed(members.Count) : (int?)null);
        var found = new Quorum(default, members.Count, needed, there.Count, members.Count - marked.Count);
        return found with { Outcome = terms is null ? QuorumOutcome.NoRule : found.Judged() };
    }

    private QuorumOutcome Judged() =>
        Members == 0 ? QuorumOutcome.NoMembers
        : Needed is null ? QuorumOutcome.BaseUnknown
        : There >= Needed ? QuorumOutcome.Reached
        : Unmarked == Members ? QuorumOutcome.NobodyMarked
        : There + Unmarked >= Needed ? QuorumOutcome.TooFewMarked
        : QuorumOutcome.Missed;

    /// <summary>Whose seat one takes: that of the member in whose place one came, else one's own, else that for which one stands in.</summary>
    private static PersonId? Place(AttendanceMark mark, HashSet<PersonId> members, Dictionary<PersonId, PersonId> standIns) =>
        mark.State == AttendanceState.Substitute ? mark.SubstituteFor
        : members.Contains(mark.Person) ? mark.Person
        : standIns.TryGetValue(mark.Person, out var whom) ? whom
        : null;

    private static bool Counts(AttendanceState state, QuorumTerms? terms, bool substitute) =>
        state switch
        {
            AttendanceState.Present or AttendanceState.Substitute => true,
            AttendanceState.Remote => terms is not null && (substitute ? terms.RemoteSubstitutes : terms.RemoteMembers),
            _ => false,
        };
}
