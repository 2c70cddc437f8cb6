using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using CsCheck;
using NodaTime;

namespace Comitia.Meetings.Tests.Rules;

/// <summary>Presence, the quorum at every moment, and how ballots come out.</summary>
public sealed class SittingRulesTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 2, 10, 0);
    private static readonly QuorumTerms Half = new(
        CountedOf.MembersInOffice,
        null,
        n => (n + 1) / 2,
        RemoteMembers: true,
        RemoteSubstitutes: false
    );
    private static readonly IReadOnlyList<PersonId> People =
    [
        .. Enumerable.Range(1, 5).Select(n => new PersonId(new Guid(n, 0, 0, new byte[8]))),
    ];
    private static readonly IReadOnlyList<MemberLine> Seats =
    [
        .. People.Take(4).Select(p => new MemberLine(p, "N", BodyRoles.Member, null, null, null, null)),
    ];

    private static PresenceSpan Span(int person, int from, int? to, PresenceWay way = PresenceWay.InRoom, int? instead = null) =>
        new(People[person], At(from), to is { } end ? At(end) : null, way, instead is { } whom ? People[whom] : null);

    private static Instant At(int minute) => Ten + Duration.FromMinutes(minute);

    [Fact]
    public void The_quorum_changes_when_people_come_and_go()
    {
        PresenceSpan[] spans = [Span(0, 0, null), Span(1, 5, 30), Span(2, 20, 25)];
        var course = QuorumCourse.Of(Half, Day, Seats, spans);
        course
            .Select(s => (s.From, s.Quorum.There, s.Quorum.Outcome))
            .Should()
            .Equal(
                (At(0), 1, QuorumOutcome.Missed),
                (At(5), 2, QuorumOutcome.Reached),
                (At(20), 3, QuorumOutcome.Reached),
                (At(25), 2, QuorumOutcome.Reached),
                (At(30), 1, QuorumOutcome.Missed)
            );
        course[^1].To.Should().BeNull();
    }

    [Fact]
    public void A_substitute_from_elsewhere_counts_only_where_the_rules_say_so()
    {
        PresenceSpan[] spans = [Span(0, 0, null), Span(4, 0, null, PresenceWay.Remote, instead: 1)];
        QuorumCourse.At(At(1), Half, Day, Seats, spans).There.Should().Be(1);
        QuorumCourse.At(At(1), Half with { RemoteSubstitutes = true }, Day, Seats, spans).There.Should().Be(2);
    }

    [Theory]
    [InlineData(10, 5, "meetings.presence-backwards")]
    [InlineData(10, 10, "meetings.presence-backwards")]
    public void Nobody_leaves_before_they_came(int from, int to, string code) => Presences.Problem(Span(0, from, to), []).Should().Be(code);

    [Fact]
    public void The_course_says_at_every_moment_what_a_count_at_that_moment_says() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 50], Gen.Int[1, 20], Gen.Bool)
            .Array[0, 12]
            .Sample(drawn =>
            {
                var spans = new List<PresenceSpan>();
                foreach (var (person, from, length, remote) in drawn)
                {
                    var span = Span(person, from, from + length, remote ? PresenceWay.Remote : PresenceWay.InRoom);
                    if (Presences.Problem(span, spans) is null)
                    {
                        spans.Add(span);
                    }
                }

                var course = QuorumCourse.Of(Half, Day, Seats, spans);
                foreach (var stretch in course)
                {
                    var inside = stretch.To is { } to ? stretch.From + (to - stretch.From) / 2 : stretch.From + Duration.FromMinutes(1);
                    QuorumCourse.At(inside, Half, Day, Seats, spans).Should().Be(stretch.Quorum);
                }

                course.Zip(course.Skip(1)).Should().AllSatisfy(p => p.First.To.Should().Be(p.Second.From));
            });

    [Theory]
    [InlineData(3, 2, BallotMajority.Simple, BallotOutcome.Carried)]
    [InlineData(2, 2, BallotMajority.Simple, BallotOutcome.Lost)]
    [InlineData(0, 0, BallotMajority.Simple, BallotOutcome.Lost)]
    [InlineData(5, 0, BallotMajority.HalfOfMembers, BallotOutcome.Lost)]
    [InlineData(6, 4, BallotMajority.HalfOfMembers, BallotOutcome.Carried)]
    [InlineData(7, 0, BallotMajority.TwoThirdsOfMembers, BallotOutcome.Carried)]
    [InlineData(6, 0, BallotMajority.TwoThirdsOfMembers, BallotOutcome.Lost)]
    [InlineData(4, 2, BallotMajority.TwoThirdsOfVotes, BallotOutcome.Carried)]
    [InlineData(3, 2, BallotMajority.TwoThirdsOfVotes, BallotOutcome.Lost)]
    public void Majorities_of_ten_members(int pro, int against, BallotMajority majority, BallotOutcome outcome) =>
        BallotCount.Of(new BallotTally(pro, against, 1), majority, BallotTie.Lost, Base()).Outcome.Should().Be(outcome);

    [Fact]
    public void A_tie_falls_as_the_chair_voted_where_it_is_so_agreed()
    {
        var even = new BallotTally(2, 2, 0);
        Out(BallotTie.ChairDecides, BallotChoice.For).Should().Be(BallotOutcome.Carried);
        Out(BallotTie.ChairDecides, BallotChoice.Against).Should().Be(BallotOutcome.Lost);
        Out(BallotTie.ChairDecides, null).Should().Be(BallotOutcome.Lost);
        Out(BallotTie.Lost, BallotChoice.For).Should().Be(BallotOutcome.Lost);

        BallotOutcome Out(BallotTie tie, BallotChoice? chair) =>
            BallotCount.Of(even, BallotMajority.Simple, tie, Base() with { Chair = chair }).Outcome;
    }

    [Fact]
    public void Without_a_quorum_nothing_is_decided_and_unknown_is_no_lack() =>
        new[] { (false, BallotOutcome.Invalid), (true, BallotOutcome.Carried), ((bool?)null, BallotOutcome.Carried) }
            .Should()
            .AllSatisfy(p =>
                BallotCount
                    .Of(new BallotTally(3, 0, 0), BallotMajority.Simple, BallotTie.Lost, Base() with { Quorate = p.Item1 })
                    .Outcome.Should()
                    .Be(p.Item2)
            );

    [Fact]
    public void One_vote_more_in_favour_never_loses_what_was_carried() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 10], Gen.Enum<BallotMajority>(), Gen.Enum<BallotTie>())
            .Sample(
                (pro, against, majority, tie) =>
                {
                    BallotOutcome Out(int votes) => BallotCount.Of(new BallotTally(votes, against, 0), majority, tie, Base()).Outcome;
                    if (Out(pro) == BallotOutcome.Carried)
                    {
                        Out(pro + 1).Should().Be(BallotOutcome.Carried);
                    }
                }
            );

    private static BallotBase Base() => new(10, 8, Quorate: true, null, null);
}
