using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Plan.Rules;

/// <summary>A plan's text at one moment: what is frozen when it is adopted, and what versions are compared by.</summary>
public sealed record PlanSnapshot(IReadOnlyList<SnapshotObjective> Objectives, IReadOnlyList<SnapshotItem> Items);

public sealed record SnapshotObjective(ObjectiveId Id, LocalText Title);

public sealed record SnapshotItem(
    PlanItemId Id,
    string PublicId,
    ObjectiveId? Objective,
    string Number,
    PlanItemKind Kind,
    LocalText Title,
    LocalText? Condition,
    LocalText? ExpectedOutput,
    LocalDate? From,
    LocalDate? To,
    int? Times,
    IReadOnlyList<string> Responsible,
    IReadOnlyList<LocalText> Counterparts
);
