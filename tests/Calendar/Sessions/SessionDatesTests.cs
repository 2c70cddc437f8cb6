using Comitia.Calendar.Outputs;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Sessions;
using Comitia.Calendar.Tests.Support;
using Comitia.Kernel.Results;
using NodaTime;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Sessions;

public class SessionDatesTests
{
    private static readonly YearlySession SpringSession = new("spring", new AnnualDate(2, 1), new AnnualDate(5, 31), new AnnualDate(1, 16));

    [Fact]
    public void A_day_off_moves_the_start_to_the_next_working_day()
    {
        var (session, start) = SpringSession.In(2026, Days2026).Value;

        session.Code.Should().Be("2026-spring");
        session.From.Should().Be(On(2, 2));
        session.To.Should().Be(On(5, 31));
        session.PreparatoryFrom.Should().Be(On(1, 16));
        new SessionStartSentence(JsonTexts.English)
            .Of(start)
            .Should()
            .Be("1 February 2026 is a Sunday, so the session opens on the next working day, Monday 2 February");
        new SessionStartSentence(JsonTexts.Azerbaijani)
            .Of(start)
            .Should()
            .Be("1 fevral 2026-cı il bazar günüdür, buna görə sessiya növbəti iş günü, 2 fevral (bazar ertəsi) açılır");
    }

    [Fact]
    public void A_working_day_is_not_moved()
    {
        var start = SessionStart.On(On(2, 3), Days2026);

        start.IsMoved.Should().BeFalse();
        new SessionStartSentence(JsonTexts.English).Of(start).Should().Be("The session opens on Tuesday 3 February 2026");
        new SessionStartSentence(JsonTexts.Azerbaijani)
            .Of(start)
            .Should()
            .Be("Sessiya 3 fevral 2026-cı il (çərşənbə axşamı) tarixində açılır");
    }

    [Fact]
    public void A_festival_moves_the_start_beyond_its_last_day() => SessionStart.On(On(3, 20), Days2026).Actual.Should().Be(On(3, 25));

    [Fact]
    public void A_start_beyond_the_holiday_table_says_so() =>
        new SessionStartSentence(JsonTexts.English)
            .Of(SessionStart.On(On(2, 1, 2027), Days2026))
            .Should()
            .EndWith("holidays are entered only from 1 January 2026 to 31 December 2026, so check this date");

    [Fact]
    public void A_session_over_the_turn_of_the_year_ends_in_the_next_and_prepares_in_its_own()
    {
        var winter = new YearlySession("winter", new AnnualDate(11, 2), new AnnualDate(2, 27), new AnnualDate(10, 15));

        var session = winter.In(2026, Days2026).Value.Session;

        (session.From, session.To).Should().Be((On(11, 2), On(2, 27, 2027)));
        session.PreparatoryFrom.Should().Be(On(10, 15));
    }

    [Fact]
    public void A_session_refuses_to_end_before_it_begins_to_prepare_after_it_began_or_to_have_no_code()
    {
        Code(Session.Of("s", SessionKind.Ordinary, On(5, 1), On(4, 30))).Should().Be(Refusals.SessionEndsBeforeItBegins);
        Code(Session.Of("s", SessionKind.Extraordinary, On(5, 1), On(5, 2), On(5, 2))).Should().Be(Refusals.PreparationAfterStart);
        Code(Session.Of(" ", SessionKind.Ordinary, On(5, 1), On(5, 2))).Should().Be(Refusals.SessionWithoutCode);
    }

    private static string Code(Result<Session> result) => result.Refusals.Should().ContainSingle().Subject.Code;
}
