using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using CsCheck;
using NodaTime;

namespace Comitia.Calendar.Tests.Support;

/// <summary>Any calendar of 2026 and 2027: a week, some holidays, a recess or two, exchanged weekends, sittings by weekday and one by one.</summary>
internal static class AnyCalendar
{
    private static readonly LocalDate Start = new(2025, 9, 1);

    private static readonly Gen<LocalDate> Date = CsCheck.Gen.Int[0, 900].Select(Start.PlusDays);

    private static readonly Gen<WorkingWeek> Week = CsCheck
        .Gen.Int[1, 127]
        .Select(bits => WorkingWeek.Of(Enumerable.Range(1, 7).Where(d => (bits & (1 << (d - 1))) != 0).Select(d => (IsoDayOfWeek)d)).Value);

    private static readonly Gen<CalendarPeriod> Recess = CsCheck
        .Gen.Select(CsCheck.Gen.Enum<PeriodKind>(), Date, CsCheck.Gen.Int[0, 40])
        .Select((kind, from, days) => CalendarPeriod.Of(kind, from, from.PlusDays(days), DayNames.None).Value);

    public static readonly Gen<SittingCalendar> Gen = CsCheck
        .Gen.Select(Week, Date.Array[0, 30], Recess.Array[0, 3], Week, Date.Array[0, 40], Date.Array[0, 6])
        .Select(
            (week, holidays, periods, sittingDays, sittings, worked) =>
                SittingCalendar
                    .From(
                        new CalendarFacts
                        {
                            Week = week,
                            Holidays = [.. holidays.Select(d => new Holiday(d, DayNames.None))],
                            Periods = periods,
                            Patterns = [new(sittingDays, new DateInterval(Start, Start.PlusDays(900)))],
                            Sittings = sittings,
                            Moved = [.. worked.Distinct().Where(d => !week.Contains(d.DayOfWeek)).Select(d => new MovedWorkingDay(d))],
                        }
                    )
                    .Value
        );
}
