using Comitia.Kernel.Viewers;

namespace Comitia.Meetings.Contracts;

/// <summary>What one may do with meetings; who may is said once, in MeetingsModule.</summary>
public static class MeetingPermissions
{
    /// <summary>See meetings of one's bodies, their closed items included.</summary>
    public static readonly Permission Read = new("meetings.read");

    /// <summary>Convene, word the agenda, mark attendance, record decisions, write minutes, keep matters.</summary>
    public static readonly Permission Edit = new("meetings.edit");

    /// <summary>Make an agenda public.</summary>
    public static readonly Permission Publish = new("meetings.publish");

    /// <summary>Run a meeting while it sits: who comes and goes, items, speakers, ballots.</summary>
    public static readonly Permission Run = new("meetings.run");

    /// <summary>Say that a meeting was held.</summary>
    public static readonly Permission Hold = new("meetings.hold");

    /// <summary>Approve minutes.</summary>
    public static readonly Permission Approve = new("meetings.approve");

    /// <summary>Take meetings over from another system.</summary>
    public static readonly Permission Import = new("meetings.import");
}
