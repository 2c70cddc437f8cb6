using Comitia.Plan.Contracts;

namespace Comitia.Account.Rules;

/// <summary>Counts what became of the items of a plan: the figures that the account owns itself.</summary>
internal static class PlanTally
{
    public const string Items = "plan.items";
    public const string Done = "plan.done";

    /// <summary>The states that have a figure of their own, in the order of the account; what is neither settled nor begun counts as open.</summary>
    public static readonly IReadOnlyList<(string Code, ItemState[] States)> Figures =
    [
        (Done, [ItemState.Done]),
        ("plan.continuing", [ItemState.Continuing]),
        ("plan.under-way", [ItemState.UnderWay]),
        ("plan.open", [ItemState.Planned, ItemState.Scheduled]),
        ("plan.carried-over", [ItemState.CarriedOver]),
        ("plan.dropped", [ItemState.Dropped]),
        ("plan.not-called-for", [ItemState.NotCalledFor]),
    ];

    /// <summary>Each figure with its count; the number of items first. Every item is counted in exactly one of the others.</summary>
    public static IReadOnlyList<(string Code, int Count)> Of(IReadOnlyCollection<ItemState> states) =>
        [(Items, states.Count), .. Figures.Select(f => (f.Code, states.Count(f.States.Contains)))];

    /// <summary>Whether an item in this state is one of those that the figure counts.</summary>
    public static bool Counts(string code, ItemState state) =>
        code == Items || Figures.Any(f => f.Code == code && f.States.Contains(state));

    public static bool Knows(string code) => code == Items || Figures.Any(f => f.Code == code);
}
