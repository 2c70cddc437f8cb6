using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Plan.Contracts;
using CsCheck;
using NodaTime;

namespace Comitia.Meetings.Tests.Rules;

public sealed class MeetingCourseTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Gen<Instant> AnyInstant = Gen.Long[-10_000_000, 10_000_000].Select(Instant.FromUnixTimeSeconds);
    private static readonly Gen<MeetingState> AnyState = Gen.Enum<MeetingState>();

    [Fact]
    public void A_scheduled_meeting_whose_time_has_passed_awaits_a_word() =>
        MeetingCourse.Standing(MeetingState.Scheduled, Noon, Noon).Should().Be(MeetingStanding.AwaitingWord);

    [Fact]
    public void A_scheduled_meeting_is_scheduled_until_its_end() =>
        MeetingCourse.Standing(MeetingState.Scheduled, Noon, Noon - Duration.Epsilon).Should().Be(MeetingStanding.Scheduled);

    [Fact]
    public void No_meeting_is_ever_past_and_scheduled() =>
        Gen.Select(AnyState, AnyInstant, AnyInstant)
            .Sample((state, ends, now) => MeetingCourse.Standing(state, ends, now) != MeetingStanding.Scheduled || ends > now);

    [Fact]
    public void Every_word_can_be_taken_back_and_none_is_said_twice() =>
        Gen.Select(AnyState, AnyState, AnyInstant, AnyInstant)
            .Sample(
                (from, to, starts, now) =>
                    MeetingCourse.MayBecome(from, to, starts, now)
                    == (
                        from != to
                        && (from == MeetingState.Scheduled || to == MeetingState.Scheduled)
                        && (to != MeetingState.Held || starts <= now)
                    )
            );

    [Theory]
    [InlineData(MeetingState.Held, true, EvidenceStanding.Happened)]
    [InlineData(MeetingState.Scheduled, true, EvidenceStanding.Expected)]
    [InlineData(MeetingState.Cancelled, true, EvidenceStanding.Withdrawn)]
    [InlineData(MeetingState.Postponed, true, EvidenceStanding.Withdrawn)]
    [InlineData(MeetingState.Held, false, EvidenceStanding.Withdrawn)]
    public void What_a_meeting_shows_of_a_plan_item(MeetingState state, bool onAgenda, EvidenceStanding shows) =>
        MeetingCourse.Evidence(state, onAgenda).Should().Be(shows);

    [Fact]
    public void An_hour_that_the_clocks_skip_is_moved_on() =>
        MeetingTime
            .Starts(new LocalDateTime(2026, 3, 29, 2, 30), DateTimeZoneProviders.Tzdb["Europe/Paris"])
            .Should()
            .Be(Instant.FromUtc(2026, 3, 29, 1, 30));

    [Fact]
    public void A_meeting_of_unknown_length_is_asked_about_after_an_hour() =>
        MeetingTime.Ends(new LocalDateTime(2026, 3, 2, 11, 0), DateTimeZone.Utc, null).Should().Be(Noon);
}
