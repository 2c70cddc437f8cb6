using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using NodaTime;

namespace Comitia.Calendar.Rules.Sessions;

/// <summary>
/// The rule "a day off moves the start to the next working day", applied: the day the rules name, the day the session opens, the days off
/// between them, and whether the holiday table reaches that far.
/// </summary>
internal sealed record SessionStart(LocalDate Nominal, LocalDate Actual, IReadOnlyList<NotCountedDay> DaysOff, CoverageGap? Gap)
{
    public bool IsMoved => Actual != Nominal;

    /// <summary>Where the rules do not move it.</summary>
    public static SessionStart Fixed(LocalDate day) => new(day, day, [], null);

    public static SessionStart On(LocalDate nominal, SittingCalendar calendar)
    {
        var daysOff = new List<NotCountedDay>();
        var day = nominal;
        while (calendar.WhyNotCounted(day, DayUnit.Working) is { } off)
        {
            daysOff.Add(off);
            day = day.PlusDays(1);
        }

        return new(nominal, day, daysOff, calendar.Coverage.Leaves(DayUnit.Working, nominal, day));
    }
}
