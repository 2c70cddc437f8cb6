using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>The invented parliament's calendar: its rules of procedure, its term, three sessions around today, sittings, recess and holidays.</summary>
internal static class DemoCalendar
{
    /// <summary>The days of the three sessions, counted from today, so that one is always in progress.</summary>
    private static readonly (int From, int To)[] Spans = [(-260, -100), (-60, 45), (85, 205)];

    private static readonly (AnnualDate Day, LocalText Name)[] Holidays =
    [
        (new(1, 1), DemoWords.Text("New Year's Day", "Yeni il")),
        (new(3, 12), DemoWords.Text("Thaw Day", "Buzəriyən günü")),
        (new(5, 17), DemoWords.Text("Founding Day", "Təsis günü")),
        (new(9, 8), DemoWords.Text("Harvest Day", "Məhsul günü")),
        (new(12, 27), DemoWords.Text("Lantern Day", "Fənər günü")),
    ];

    /// <summary>A working day so many days from today: the nearest one before, where that is a weekend or a holiday.</summary>
    public static LocalDate Day(LocalDate today, int days)
    {
        var day = today.PlusDays(days);
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || Holidays.Any(h => h.Day.InYear(day.Year) == day))
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    /// <summary>
    /// The session in progress between its neighbours, on whatever day the demonstration is made. Spring and autumn take turns, so that
    /// names and codes differ; a half is the year times two, plus one in autumn.
    /// </summary>
    public static IReadOnlyList<SessionWording> Around(LocalDate today)
    {
        var spans = Spans.Select(s => (From: Day(today, s.From), To: Day(today, s.To))).ToList();
        var middle = today.PlusDays(-7);
        var half = (middle.Year * 2) + (middle.Month >= 7 ? 1 : 0);
        return [.. spans.Select((s, n) => Session(half - 1 + n, s.From, s.To))];
    }

    public static async Task<DemoSessions> Make(DemoHand hand, LocalDate today)
    {
        var spans = Around(today);
        await hand.Do(new AddRules(spans[0].From.PlusDays(-400), Rules()));
        await hand.Do(new SetTerm(null, null, 4, DemoWords.Both("Fourth Assembly", "IV çağırış"), spans[0].From.PlusDays(-200), null));
        var sessions = new List<SessionId>();
        foreach (var session in spans)
        {
            sessions.Add(await hand.Do(new AddSession(session)));
            await hand.Do(new AddSittingPattern([IsoDayOfWeek.Tuesday, IsoDayOfWeek.Friday], session.From, session.To));
        }

        await Recess(hand, spans[0].To, spans[1].From);
        await Recess(hand, spans[1].To, spans[2].From);
        await hand.Do(
            new AddPeriod(
                new PeriodWording(
                    PeriodKind.ConstituencyWeek,
                    DemoWords.Both("Week in the constituencies", "Seçki dairələrində həftə"),
                    today.PlusDays(26),
                    today.PlusDays(31)
                )
            )
        );
        for (var year = spans[0].From.Year - 1; year <= spans[2].To.Year + 1; year++)
        {
            await hand.Do(
                new SetHolidays(year, null, [.. Holidays.Select(h => new HolidayValue(h.Day.InYear(year), h.Name))], Complete: true)
            );
        }

        return new DemoSessions(sessions[0], sessions[1], sessions[2]);
    }

    private static RuleValues Rules() =>
        new()
        {
            MeetingNotice = new DaysValue(3, DayUnit.Working, "12.2"),
            Quorum = new ShareValue("1/2", null, MoreThan: true, CountedOf.MembersInOffice, "14.1"),
            Majority = new ShareValue("1/2", null, MoreThan: true, CountedOf.MembersPresent, "14.4"),
            Response = new DaysValue(30, DayUnit.Calendar, "31.1"),
            TripReport = new DaysValue(10, DayUnit.Working, "38.3"),
            Remote = new RemoteValue(RemoteRole.Witnesses | RemoteRole.Guests, CountsTowardsQuorum: false, MayVote: false, "15.3"),
            SessionStart = new StartValue(DayOffMoves: true, "9.1"),
        };

    private static SessionWording Session(int half, LocalDate from, LocalDate to)
    {
        var (year, autumn) = (half / 2, half % 2 == 1);
        var title = DemoWords.Both(
            $"{(autumn ? "Autumn" : "Spring")} session of {year}",
            $"{year}-{AzerbaijaniOrdinal.Ending(year)} ilin {(autumn ? "payız" : "yaz")} sessiyası"
        );
        return new SessionWording($"{year}-{(autumn ? "autumn" : "spring")}", title, false, from, to, from.PlusDays(-14));
    }

    private static Task<PeriodId> Recess(DemoHand hand, LocalDate after, LocalDate before) =>
        hand.Do(
            new AddPeriod(new PeriodWording(PeriodKind.Recess, DemoWords.Both("Recess", "Tətil"), after.PlusDays(1), before.PlusDays(-1)))
        );
}
