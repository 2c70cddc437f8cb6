using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Plan.Rules;

/// <summary>The facts from which an item's state follows.</summary>
/// <param name="Decision">What a person decided, if anything.</param>
/// <param name="To">The last day of its period: its own, else the session's.</param>
/// <param name="Times">How many times it is to happen; null: as long as the period runs.</param>
/// <param name="Happened">How much evidence shows that it happened, up to the day asked for.</param>
/// <param name="Expected">How much is scheduled.</param>
public sealed record ItemFacts(ItemDecision Decision, LocalDate? To, int? Times, int Happened, int Expected);

/// <summary>What became of a plan item: follows from evidence, decisions and the day, and is never typed in.</summary>
public static class ItemCourse
{
    /// <summary>The state on a day. A decision outweighs evidence; "continuing" needs evidence as well as the word.</summary>
    public static ItemState State(ItemFacts item, LocalDate day) =>
        item.Decision switch
        {
            ItemDecision.CarriedOver => ItemState.CarriedOver,
            ItemDecision.Dropped => ItemState.Dropped,
            ItemDecision.NotCalledFor => ItemState.NotCalledFor,
            ItemDecision.Continuing when item.Happened > 0 => ItemState.Continuing,
            _ => ByEvidence(item, day),
        };

    private static ItemState ByEvidence(ItemFacts item, LocalDate day) =>
        IsDone(item, day) ? ItemState.Done
        : item.Happened > 0 ? ItemState.UnderWay
        : item.Expected > 0 ? ItemState.Scheduled
        : ItemState.Planned;

    private static bool IsDone(ItemFacts item, LocalDate day) =>
        item.Times is { } times ? item.Happened >= times : item.Happened > 0 && item.To < day;

    /// <summary>Whether an item is late on a day: its period is over, and nothing shows that it is settled.</summary>
    public static bool IsLate(ItemFacts item, LocalDate day) => item.To < day && !IsSettled(State(item, day));

    /// <summary>Whether nothing more is expected of it in this plan.</summary>
    public static bool IsSettled(ItemState state) =>
        state is ItemState.Done or ItemState.Continuing or ItemState.CarriedOver or ItemState.Dropped or ItemState.NotCalledFor;

    /// <summary>How often an item of this kind is to happen where nobody says: a review, a hearing, a visit, an opinion once; the rest as long as the period runs.</summary>
    public static int? UsualTimes(PlanItemKind kind) =>
        kind is PlanItemKind.Review or PlanItemKind.Hearing or PlanItemKind.Visit or PlanItemKind.Opinion or PlanItemKind.Other ? 1 : null;
}
