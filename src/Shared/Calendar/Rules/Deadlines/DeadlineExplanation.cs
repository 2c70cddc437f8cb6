using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using NodaTime;

namespace Comitia.Calendar.Rules.Deadlines;

/// <summary>
/// The arithmetic of a deadline as data. <paramref name="CountedTo"/> is where the count ended, before any rolling;
/// <paramref name="NotCounted"/> the days it passed over, in the order of counting; <paramref name="RolledOver"/> the days off that moved the end
/// (empty when it stayed); <paramref name="Gap"/> is set when the count left what the calendar knows.
/// </summary>
internal sealed record DeadlineExplanation(
    DayRule Rule,
    LocalDate Anchor,
    LocalDate CountedTo,
    IReadOnlyList<NotCountedDay> NotCounted,
    IReadOnlyList<NotCountedDay> RolledOver,
    CoverageGap? Gap
)
{
    /// <summary>
    /// The end re-added from the parts: days counted, one more for clear days, none for an event day that counts itself, and the days passed
    /// over. Always equal to <see cref="CountedTo"/>.
    /// </summary>
    public LocalDate ReAdded
    {
        get
        {
            var days =
                NotCounted.Count
                + Rule.Count
                + Rule.Counting switch
                {
                    DayCounting.EventDayIn => -1,
                    DayCounting.ClearDays => 1,
                    _ => 0,
                };
            return Anchor.PlusDays(Rule.Direction == DayDirection.After ? days : -days);
        }
    }
}
