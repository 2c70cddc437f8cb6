using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using CsCheck;
using NodaTime;

namespace Comitia.Meetings.Tests.Rules;

/// <summary>How many are needed, how many were there, and whether it is known at all.</summary>
public sealed class QuorumTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly QuorumTerms MoreThanHalf = new(CountedOf.MembersInOffice, null, of => of / 2 + 1, false, false);
    private static readonly PersonId[] People =
    [
        .. Enumerable.Range(0, 40).Select(_ => Ids.New<PersonId>(Instant.FromUtc(2020, 1, 1, 0, 0))),
    ];

    [Theory]
    [InlineData(14, 8, 6, nameof(QuorumOutcome.Reached))]
    [InlineData(14, 7, 7, nameof(QuorumOutcome.Missed))]
    [InlineData(14, 6, 0, nameof(QuorumOutcome.TooFewMarked))]
    [InlineData(14, 6, 6, nameof(QuorumOutcome.TooFewMarked))]
    [InlineData(14, 6, 7, nameof(QuorumOutcome.Missed))]
    [InlineData(14, 0, 0, nameof(QuorumOutcome.NobodyMarked))]
    [InlineData(14, 0, 14, nameof(QuorumOutcome.Missed))]
    [InlineData(1, 1, 0, nameof(QuorumOutcome.Reached))]
    [InlineData(0, 0, 0, nameof(QuorumOutcome.NoMembers))]
    public void More_than_half_of_the_members_in_office(int members, int present, int absent, string outcome)
    {
        var quorum = Quorum.Of(
            MoreThanHalf,
            Day,
            Members(members),
            [.. Marked(0, present), .. Marked(present, absent, AttendanceState.Absent)]
        );
        quorum.Should().Be(new Quorum(Enum.Parse<QuorumOutcome>(outcome), members, members / 2 + 1, present, members - present - absent));
    }

    [Fact]
    public void Where_the_rules_say_nothing_or_count_what_is_not_on_record_nothing_is_guessed()
    {
        var present = Marked(0, 14).ToList();
        Quorum.Of(null, Day, Members(14), present).Should().Be(new Quorum(QuorumOutcome.NoRule, 14, null, 14, 0));
        foreach (var of in new[] { CountedOf.Seats, CountedOf.MembersPresent, CountedOf.VotesCast })
        {
            Quorum.Of(MoreThanHalf with { Of = of }, Day, Members(14), present).Outcome.Should().Be(QuorumOutcome.BaseUnknown);
        }
    }

    [Fact]
    public void A_number_needs_no_base() =>
        Quorum
            .Of(MoreThanHalf with { Of = CountedOf.Seats, Number = 7 }, Day, Members(14), Marked(0, 7))
            .Should()
            .Be(new Quorum(QuorumOutcome.Reached, 14, 7, 7, 7));

    [Fact]
    public void Only_chair_and_members_of_that_day_count()
    {
        List<MemberLine> seats =
        [
            Seat(0, BodyRoles.Chair),
            Seat(1),
            Seat(2) with
            {
                To = Day,
            },
            Seat(3) with
            {
                To = Day.PlusDays(-1),
            },
            Seat(4) with
            {
                From = Day.PlusDays(1),
            },
            Seat(5, BodyRoles.Clerk),
            Seat(6, BodyRoles.Adviser),
            Seat(7, BodyRoles.Observer),
            Seat(1, BodyRoles.Chair),
        ];
        Quorum.Of(MoreThanHalf, Day, seats, Marked(0, 8)).Should().Be(new Quorum(QuorumOutcome.Reached, 3, 2, 3, 0));
        Quorum.Of(MoreThanHalf, Day, seats, Marked(3, 5)).Outcome.Should().Be(QuorumOutcome.NobodyMarked);
    }

    [Theory]
    [InlineData(RemoteRole.Members, true, 3)]
    [InlineData(RemoteRole.Members, false, 2)]
    [InlineData(RemoteRole.Witnesses | RemoteRole.Guests, true, 2)]
    [InlineData(RemoteRole.Substitutes, true, 2)]
    public void Whoever_takes_part_from_elsewhere_counts_where_the_rules_say_so(RemoteRole who, bool counts, int there)
    {
        var terms = Terms(new RemoteValue(who, counts, false, "15"));
        Quorum.Of(terms, Day, Members(5), [.. Marked(0, 2), .. Marked(2, 1, AttendanceState.Remote)]).There.Should().Be(there);
    }

    [Fact]
    public void Where_the_rules_do_not_speak_of_remote_members_they_do_not_count() =>
        Quorum.Of(Terms(null), Day, Members(3), Marked(0, 3, AttendanceState.Remote)).Outcome.Should().Be(QuorumOutcome.Missed);

    [Fact]
    public void A_substitute_counts_once_for_the_member_in_whose_place_they_came()
    {
        AttendanceMark For(int who, int whom) => new(People[who], AttendanceState.Substitute, People[whom]);
        Quorum
            .Of(MoreThanHalf, Day, Members(3), [.. Marked(0, 1), .. Marked(1, 2, AttendanceState.Absent), For(9, 1)])
            .There.Should()
            .Be(2);
        Quorum.Of(MoreThanHalf, Day, Members(3), [.. Marked(0, 1), For(9, 0)]).There.Should().Be(1, "the member was there too");
        Quorum.Of(MoreThanHalf, Day, Members(3), [.. Marked(0, 1), For(9, 8)]).There.Should().Be(1, "for nobody of the committee");
        Quorum.Of(MoreThanHalf, Day, Members(3), [.. Marked(0, 1), For(1, 2)]).Should().Be(new Quorum(QuorumOutcome.Reached, 3, 2, 2, 0));
    }

    [Fact]
    public void Who_holds_a_seat_in_anothers_place_adds_no_member_and_fills_that_ones_seat()
    {
        List<MemberLine> seats = [.. Members(3), Seat(9) with { SubstituteFor = People[1] }];
        Quorum.Of(MoreThanHalf, Day, seats, [.. Marked(0, 1), .. Marked(9, 1)]).Should().Be(new Quorum(QuorumOutcome.Reached, 3, 2, 2, 1));
        Quorum.Of(MoreThanHalf, Day, seats, [.. Marked(0, 2), .. Marked(9, 1)]).There.Should().Be(2, "one seat is filled once");
        var remote = new RemoteValue(RemoteRole.Substitutes, true, false, "15");
        Quorum.Of(Terms(remote), Day, seats, Marked(9, 1, AttendanceState.Remote)).There.Should().Be(1);
        Quorum.Of(Terms(null), Day, seats, Marked(9, 1, AttendanceState.Remote)).There.Should().Be(0);
    }

    [Fact]
    public void Nobody_is_counted_twice_and_the_order_of_the_list_says_nothing() =>
        Cases.Sample(
            (members, marks) =>
            {
                var quorum = Quorum.Of(MoreThanHalf, Day, Members(members), marks);
                return quorum.There >= 0
                    && quorum.There + quorum.Unmarked <= members
                    && quorum == Quorum.Of(MoreThanHalf, Day, Members(members).Reverse(), marks.Reverse());
            }
        );

    [Fact]
    public void It_is_reached_exactly_when_as_many_as_needed_were_there() =>
        Cases.Sample(
            (members, marks) =>
            {
                var quorum = Quorum.Of(MoreThanHalf, Day, Members(members), marks);
                return quorum.Outcome == QuorumOutcome.Reached == (members > 0 && quorum.There >= quorum.Needed);
            }
        );

    [Fact]
    public void Once_it_is_known_no_further_mark_of_somebody_not_yet_marked_changes_it() =>
        Gen.Select(Cases, Gen.Enum<AttendanceState>())
            .Sample(
                (of, state) =>
                {
                    var (members, marks) = of;
                    var before = Quorum.Of(MoreThanHalf, Day, Members(members), marks);
                    var rest = People.Take(members).Where(p => !marks.Any(m => m.Person == p || m.SubstituteFor == p));
                    var whole = marks.Concat(
                        rest.Select(p => new AttendanceMark(p, state, state == AttendanceState.Substitute ? People[39] : null))
                    );
                    var after = Quorum.Of(MoreThanHalf, Day, Members(members), whole);
                    return before.Outcome is QuorumOutcome.Reached or QuorumOutcome.Missed or QuorumOutcome.NoMembers
                        ? after.Outcome == before.Outcome
                        : after.Outcome is QuorumOutcome.Reached or QuorumOutcome.Missed;
                }
            );

    private static readonly Gen<(int Members, AttendanceMark[] Marks)> Cases = Gen.Select(
        Gen.Int[0, 20],
        Gen.Select(Gen.Int[0, 39], Gen.Enum<AttendanceState>(), Gen.Int[0, 38]).Array[0, 30],
        (members, marks) =>
            (
                members,
                marks
                    .Select(m => new AttendanceMark(
                        People[m.Item1],
                        m.Item2,
                        m.Item2 == AttendanceState.Substitute ? People[m.Item3] : null
                    ))
                    .DistinctBy(m => m.Person)
                    .ToArray()
            )
    );

    private static QuorumTerms Terms(RemoteValue? remote) =>
        MoreThanHalf with
        {
            RemoteMembers = QuorumTerms.Counts(remote, RemoteRole.Members),
            RemoteSubstitutes = QuorumTerms.Counts(remote, RemoteRole.Substitutes),
        };

    private static IEnumerable<MemberLine> Members(int count) => Enumerable.Range(0, count).Select(n => Seat(n));

    private static MemberLine Seat(int person, string role = BodyRoles.Member) =>
        new(People[person], $"Person {person}", role, null, null, null, null);

    private static IEnumerable<AttendanceMark> Marked(int first, int count, AttendanceState state = AttendanceState.Present) =>
        People.Skip(first).Take(count).Select(p => new AttendanceMark(p, state));
}
