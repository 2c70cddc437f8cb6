using Comitia.Calendar.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Pages.Plan;

/// <summary>Where a reviewed item stands beside the plan that is there.</summary>
/// <param name="Known">The item it is; null for a new one.</param>
/// <param name="Differences">The fields it has otherwise.</param>
/// <param name="Changes">Whether taking it changes the item: so it is with a file that Comitia wrote.</param>
/// <param name="Meanwhile">Whether the item was changed here since that file was made, or since the screen was shown.</param>
internal sealed record ItemStanding(PlanItem? Known, IReadOnlyList<string> Differences, bool Changes, bool Meanwhile)
{
    /// <summary>Whether the item was withdrawn from the plan.</summary>
    public bool Gone => Known?.Decision == ItemDecision.Withdrawn;

    public static ItemStanding Of(
        WorkPlan plan,
        ReviewedItem item,
        string language,
        IWrittenDates dates,
        SessionLine session,
        IReadOnlySet<PlanItemId> taken
    )
    {
        // Problems are said when it is applied; here they only mean that there is nothing to compare yet.
        if (item.Read(language, dates, session, "", []) is not { } planned || PlanMatch.Find(plan, planned, taken) is not { } known)
        {
            return new ItemStanding(null, [], false, false);
        }

        if (known.Decision == ItemDecision.Withdrawn)
        {
            return new ItemStanding(known, [], false, false);
        }

        var differences = PlanMatch.Differences(plan, known, planned);
        var meanwhile = differences.Count > 0 && item.Version is { } version && version != known.Version && item.Key == known.PublicId;
        return new ItemStanding(known, differences, item.Exact && differences.Count > 0, meanwhile);
    }
}
