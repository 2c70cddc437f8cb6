using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using NodaTime;

namespace Comitia.Calendar.Tests.Support;

/// <summary>An invented parliament's spring of 2026: sittings on Tuesdays and Fridays, a holiday on 1 May, a festival over a weekend in March.</summary>
internal static class Spring
{
    public static LocalDate On(int month, int day, int year = 2026) => new(year, month, day);

    public static CalendarFacts Facts { get; } =
        new()
        {
            Holidays =
            [
                new(On(5, 1), DayNames.None),
                .. Enumerable
                    .Range(20, 5)
                    .Select(d => new Holiday(On(3, d), new DayNames(("en", "Spring Festival"), ("az", "Yaz bayramı")))),
            ],
            Moved = [new(On(5, 16), OffInstead: On(5, 18))],
            Periods =
            [
                CalendarPeriod
                    .Of(PeriodKind.Recess, On(4, 6), On(4, 12), new DayNames(("en", "April recess"), ("az", "aprel tətili")))
                    .Value,
            ],
            Patterns = [new(WorkingWeek.Of([IsoDayOfWeek.Tuesday, IsoDayOfWeek.Friday]).Value, new DateInterval(On(2, 2), On(5, 31)))],
            HolidaysKnown = new DateInterval(On(1, 1), On(12, 31)),
        };

    public static SittingCalendar Days2026 { get; } = SittingCalendar.From(Facts).Value;
}
