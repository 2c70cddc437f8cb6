namespace Comitia.Meetings.Contracts;

/// <summary>What people said of a meeting.</summary>
public enum MeetingState
{
    Scheduled,
    Held,
    Cancelled,

    /// <summary>Takes place as another meeting, to which this one points.</summary>
    Postponed,
}

/// <summary>Where a meeting stands today: a scheduled one whose time has passed awaits a word; derived on reading, never stored.</summary>
public enum MeetingStanding
{
    Scheduled,
    AwaitingWord,
    Held,
    Cancelled,
    Postponed,
}

/// <summary>How a person was there, or not.</summary>
public enum AttendanceState
{
    Present,
    Remote,

    /// <summary>There in the place of a member, who is marked as well.</summary>
    Substitute,
    Excused,
    Absent,
}

/// <summary>Where minutes stand.</summary>
public enum MinutesState
{
    Draft,
    Approved,
}
