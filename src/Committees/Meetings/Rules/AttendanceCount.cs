using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Rules;

/// <summary>
/// How many were there, of how many who should have been. A substitute is there for a member who is marked as well, so the seat counts
/// once: as the member's.
/// </summary>
/// <param name="There">Members present or remote.</param>
/// <param name="Expected">Members marked in any way.</param>
/// <param name="Substitutes">Substitutes beside them.</param>
internal sealed record AttendanceCount(int There, int Expected, int Substitutes)
{
    public static AttendanceCount Of(IEnumerable<AttendanceState> marks)
    {
        var (there, expected, substitutes) = (0, 0, 0);
        foreach (var mark in marks)
        {
            substitutes += mark == AttendanceState.Substitute ? 1 : 0;
            expected += mark == AttendanceState.Substitute ? 0 : 1;
            there += mark is AttendanceState.Present or AttendanceState.Remote ? 1 : 0;
        }

        return new AttendanceCount(there, expected, substitutes);
    }
}
