using NodaTime;

namespace Comitia.Meetings.Rules;

/// <summary>Whether members were told in time.</summary>
internal static class NoticeCheck
{
    /// <summary>Given on the due day or before is in time; where the rules name no day, everything is.</summary>
    public static bool IsShort(LocalDate given, LocalDate? due) => given > due;

    /// <summary>Whether a notice not yet given can still be in time on a day.</summary>
    public static bool IsTooLate(LocalDate today, LocalDate? due) => today > due;
}
