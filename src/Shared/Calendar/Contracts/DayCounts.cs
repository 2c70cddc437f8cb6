namespace Comitia.Calendar.Contracts;

/// <summary>What a rule counts: every day, days worked, or days on which the parliament sits.</summary>
public enum DayUnit
{
    Calendar,
    Working,
    Sitting,
}

/// <summary>Which days of a period are in the count.</summary>
public enum DayCounting
{
    /// <summary>The day of the event is left out, the last day is in: 2 days before the 5th is the 3rd.</summary>
    EventDayOut,

    /// <summary>The day of the event, when it is a counted one, is the first: 2 days before the 5th is the 4th.</summary>
    EventDayIn,

    /// <summary>Clear days: neither the day of the event nor that of the act is in, so that whole days lie between: the 2nd.</summary>
    ClearDays,
}

/// <summary>What happens when a count in calendar days ends on a day off.</summary>
public enum DayRoll
{
    None,
    ToNextWorkingDay,
    ToPreviousWorkingDay,
}
