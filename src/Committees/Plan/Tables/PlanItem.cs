using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;
using NodaTime;

namespace Comitia.Plan.Tables;

/// <summary>What was meant to happen, and what a person decided about it. What did happen is its evidence.</summary>
internal sealed class PlanItem : IVersioned
{
    public required PlanItemId Id { get; init; }

    public required WorkPlanId PlanId { get; init; }

    /// <summary>By which the public side knows the item through all versions.</summary>
    public required string PublicId { get; init; }

    public ObjectiveId? ObjectiveId { get; set; }

    /// <summary>As the plan writes it: <c>3</c>, <c>2.1</c>.</summary>
    public required string Number { get; set; }

    public int Position { get; set; }

    public PlanItemKind Kind { get; set; }

    public required LocalText Title
    {
        get;
        set => (field, Folded) = (value, SearchWords.Of(value));
    }

    /// <summary>The title in every language, folded for search.</summary>
    public string Folded { get; private set; } = string.Empty;

    /// <summary>A condition such as "where necessary"; an item whose condition did not arise was not called for.</summary>
    public LocalText? Condition { get; set; }

    public LocalText? ExpectedOutput { get; set; }

    /// <summary>First day of its period; null with <see cref="To"/> set is a mere deadline, both null is the whole session.</summary>
    public LocalDate? From { get; set; }

    public LocalDate? To { get; set; }

    /// <summary>How many times it is to happen until it is done; null means as long as its period runs.</summary>
    public int? Times { get; set; }

    public ItemDecision Decision { get; set; }

    /// <summary>Why it was dropped, carried over or not called for.</summary>
    public string? Reason { get; set; }

    /// <summary>The item of a later plan that takes this one up.</summary>
    public PlanItemId? CarriedTo { get; set; }

    /// <summary>The item of an earlier plan that this one takes up.</summary>
    public PlanItemId? CarriedFrom { get; set; }

    /// <summary>The item this one was split from.</summary>
    public PlanItemId? SplitFrom { get; set; }

    /// <summary>The item this one was merged into, which took its evidence over; this one is withdrawn for good.</summary>
    public PlanItemId? MergedInto { get; set; }

    public int Version { get; set; }

    public List<ItemPerson> Responsible { get; init; } = [];

    public List<ItemCounterpart> Counterparts { get; init; } = [];

    public List<Evidence> Evidence { get; init; } = [];

    /// <summary>What its state follows from, as of a day: evidence dated later does not count yet.</summary>
    public ItemFacts Facts(LocalDate? sessionEnd, LocalDate asOf) =>
        new(
            Decision,
            To ?? sessionEnd,
            Times,
            Evidence.Count(e => e.Standing == EvidenceStanding.Happened && e.Date <= asOf),
            Evidence.Count(e => e.Standing == EvidenceStanding.Expected)
        );
}

/// <summary>A person responsible for an item: someone of the directory, or a name as the plan writes it.</summary>
internal sealed class ItemPerson
{
    public required Guid Id { get; init; }

    public PlanItemId ItemId { get; init; }

    public PersonId? Person { get; set; }

    public required string Name { get; set; }

    public int Position { get; set; }
}

/// <summary>A body the committee meets or works with: one of the directory, or a name as the plan writes it.</summary>
internal sealed class ItemCounterpart
{
    public required Guid Id { get; init; }

    public PlanItemId ItemId { get; init; }

    public BodyId? Body { get; set; }

    public required LocalText Name { get; set; }

    public int Position { get; set; }
}
