using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Actions;

/// <summary>What was withdrawn, or goes on in a later plan, is neither carried over, merged nor split: that word is taken back first.</summary>
internal static class StillHere
{
    /// <summary>Of the first item that is here no more; null where all are.</summary>
    public static Refusal? Problem(IReadOnlyCollection<PlanItem> items) =>
        items.FirstOrDefault(i => i.Decision is ItemDecision.Withdrawn or ItemDecision.CarriedOver) is { } gone
            ? new Refusal(gone.Decision == ItemDecision.Withdrawn ? "plan.item-withdrawn" : "plan.item-carried", RefusalKind.Conflict).With(
                "number",
                gone.Number
            )
            : null;
}
