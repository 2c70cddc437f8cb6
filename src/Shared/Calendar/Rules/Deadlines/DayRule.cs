using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Deadlines;

/// <summary>To which side of the event a rule counts.</summary>
internal enum DayDirection
{
    Before,
    After,
}

/// <summary>
/// A deadline as rules of procedure state it: so many days of a kind before or after an event, and how they are counted.
/// </summary>
internal sealed record DayRule
{
    public const int MostDays = 1000;

    private DayRule() { }

    /// <summary>Days, 1 to <see cref="MostDays"/>.</summary>
    public int Count { get; private init; }
    public DayUnit Unit { get; private init; }
    public DayCounting Counting { get; private init; }
    public DayDirection Direction { get; private init; }
    public DayRoll Roll { get; private init; }

    /// <summary>Days in recess or dissolution are passed over: time stands still.</summary>
    public bool RecessStops { get; private init; }

    /// <summary>The hour at which the last day ends for this purpose, in the parliament's zone; null: the end of the day.</summary>
    public LocalTime? CutOff { get; private init; }

    /// <summary>
    /// Refused: a count below 1 or above <see cref="MostDays"/>; rolling with working or sitting days (their counts never end on a day off);
    /// recess stopping a count of sitting days (there are none in it).
    /// </summary>
    public static Result<DayRule> Of(
        int count,
        DayUnit unit,
        DayDirection direction,
        DayCounting counting = DayCounting.EventDayOut,
        DayRoll roll = DayRoll.None,
        bool recessStops = false,
        LocalTime? cutOff = null
    )
    {
        if (count is < 1 or > MostDays)
        {
            return Refusals.Because(Refusals.CountOutOfRange, ("count", count), ("most", MostDays));
        }

        if (roll != DayRoll.None && unit != DayUnit.Calendar)
        {
            return Refusals.Because(Refusals.RollNeedsCalendarDays);
        }

        if (recessStops && unit == DayUnit.Sitting)
        {
            return Refusals.Because(Refusals.RecessNeedsNoRule);
        }

        return new DayRule
        {
            Count = count,
            Unit = unit,
            Direction = direction,
            Counting = counting,
            Roll = roll,
            RecessStops = recessStops,
            CutOff = cutOff,
        };
    }

    /// <summary>The same rule under another convention, to show both dates side by side.</summary>
    public DayRule Counted(DayCounting counting) => this with { Counting = counting };
}
