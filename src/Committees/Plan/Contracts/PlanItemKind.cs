namespace Comitia.Plan.Contracts;

/// <summary>What sort of work a plan item is.</summary>
public enum PlanItemKind
{
    Review,
    Meeting,
    Hearing,
    Visit,
    Outreach,
    Campaign,
    Interparliamentary,
    Opinion,
    Other,
}
