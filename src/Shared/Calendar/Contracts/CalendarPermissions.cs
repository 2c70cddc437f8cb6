using Comitia.Kernel.Viewers;

namespace Comitia.Calendar.Contracts;

/// <summary>What one may do with the calendar and the rules. Reading needs no permission: everybody who is signed in works by them.</summary>
public static class CalendarPermissions
{
    /// <summary>Enter sessions, holidays, recesses, sittings and the rules of procedure.</summary>
    public static readonly Permission Edit = new("calendar.edit");
}
