using Comitia.Plan.Contracts;

namespace Comitia.Plan.Pages;

/// <summary>The capability's addresses, in one place; all below /{language}/desk/.</summary>
internal static class PlanLinks
{
    public const string Plans = "plans";

    public static string Plan(WorkPlanId id) => $"plans/{id}";

    public static string Adopt(WorkPlanId id) => $"plans/{id}/adopt";

    public static string Versions(WorkPlanId id) => $"plans/{id}/versions";

    public static string Item(PlanItemId id) => $"plan-items/{id}";

    public static string Evidence(PlanItemId id) => $"plan-items/{id}/evidence";

    public static string Print(WorkPlanId id) => $"plans/{id}/print";

    public static string Decide(WorkPlanId id) => $"plans/{id}/decide";
}
