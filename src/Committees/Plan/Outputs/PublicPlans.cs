using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Plan.Rules;
using Comitia.Plan.Tables;
using Comitia.Publishing.Contracts;

namespace Comitia.Plan.Outputs;

/// <summary>A frozen version as the public sees it: an allow-list of its texts, no inner id, no comment, no decision.</summary>
internal static class PublicPlans
{
    public static PublicPlan Of(PlanSnapshot plan, PlanVersion version, BodyLine committee, SessionLine session) =>
        new()
        {
            CommitteeCode = committee.Code,
            Committee = committee.Name,
            SessionCode = session.Code,
            Session = session.Title,
            Number = version.Number,
            AdoptedOn = version.AdoptedOn,
            AdoptedAt = version.MeetingTitle,
            Objectives = [.. Objectives(plan)],
        };

    private static IEnumerable<PublicObjective> Objectives(PlanSnapshot plan)
    {
        var known = plan.Objectives.Select(o => o.Id).ToHashSet();
        var loose = plan.Items.Where(i => i.Objective is null || !known.Contains(i.Objective.Value)).ToList();
        if (loose.Count > 0)
        {
            yield return new PublicObjective(null, [.. loose.Select(Item)]);
        }

        foreach (var objective in plan.Objectives)
        {
            yield return new PublicObjective(objective.Title, [.. plan.Items.Where(i => i.Objective == objective.Id).Select(Item)]);
        }
    }

    private static PublicPlanItem Item(SnapshotItem i) =>
        new(
            i.PublicId,
            i.Number,
            char.ToLowerInvariant(i.Kind.ToString()[0]) + i.Kind.ToString()[1..],
            i.Title,
            i.Condition,
            i.From,
            i.To,
            i.Responsible,
            i.Counterparts,
            i.ExpectedOutput
        );
}
