using Comitia.Kernel.Viewers;

namespace Comitia.Plan.Contracts;

/// <summary>What one may do with plans; who may is said once, in PlanModule.</summary>
public static class PlanPermissions
{
    /// <summary>See the committee's working plan, its comments and evidence.</summary>
    public static readonly Permission Read = new("plan.read");

    /// <summary>Word, order and decide items.</summary>
    public static readonly Permission Edit = new("plan.edit");

    /// <summary>Record evidence: whoever may say that a meeting was held must be able to tell the plan so.</summary>
    public static readonly Permission Evidence = new("plan.evidence");

    /// <summary>Say something beside an item.</summary>
    public static readonly Permission Comment = new("plan.comment");

    /// <summary>Record that a meeting adopted the plan, and close it at the end of the session.</summary>
    public static readonly Permission Adopt = new("plan.adopt");

    /// <summary>Teach the importer further words.</summary>
    public static readonly Permission Cues = new("plan.cues");
}
