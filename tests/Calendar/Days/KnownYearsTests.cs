using Comitia.Calendar.Rules.Days;
using NodaTime;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Days;

public class KnownYearsTests
{
    [Theory]
    [InlineData("2025 2026 2027", 2026, 2025, 2027)]
    [InlineData("2020 2026 2028", 2026, 2026, 2026)]
    [InlineData("2025 2028", 2026, 2025, 2025)]
    [InlineData("2030 2031", 2026, 2030, 2031)]
    public void The_unbroken_run_around_today_is_what_is_known(string years, int today, int from, int to) =>
        (KnownYears.Run(years.Split(' ').Select(int.Parse), today) == new DateInterval(On(1, 1, from), On(12, 31, to))).Should().BeTrue();

    [Fact]
    public void Nothing_is_known_where_no_year_is_complete() => KnownYears.Run([], 2026).Should().BeNull();

    [Fact]
    public void A_later_working_week_holds_from_its_day()
    {
        var facts = new CalendarFacts
        {
            LaterWeeks =
            [
                new(On(6, 1), WorkingWeek.Of([IsoDayOfWeek.Saturday]).Value),
                new(On(3, 1), WorkingWeek.Of([IsoDayOfWeek.Sunday]).Value),
            ],
        };
        var days = SittingCalendar.From(facts).Value;

        days.IsWorkingDay(On(2, 27)).Should().BeTrue("Friday of the usual week");
        days.IsWorkingDay(On(3, 1)).Should().BeTrue("Sunday of the second");
        days.IsWorkingDay(On(3, 6)).Should().BeFalse();
        days.IsWorkingDay(On(6, 6)).Should().BeTrue("Saturday of the third");
        days.IsWorkingDay(On(6, 7)).Should().BeFalse();
    }
}
