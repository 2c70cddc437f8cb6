using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Tables;

/// <summary>Whether a person was at a meeting.</summary>
internal sealed class Attendance
{
    public required MeetingId MeetingId { get; init; }

    public required PersonId Person { get; init; }

    public AttendanceState State { get; set; }

    public PersonId? SubstituteFor { get; set; }

    /// <summary>The account that marked it; null for imports and the operator.</summary>
    public Guid? MarkedBy { get; set; }
}
