using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Plan.Contracts;

/// <summary>What other capabilities read of plans; each query filters by the viewer.</summary>
public interface IPlans
{
    /// <summary>The plan of a committee for a session, or null.</summary>
    Task<PlanLine?> Find(BodyId committee, SessionId session, Viewer viewer, CancellationToken ct);

    /// <summary>A plan by its id, or null.</summary>
    Task<PlanLine?> Find(WorkPlanId plan, Viewer viewer, CancellationToken ct);

    /// <summary>The mark of a plan's text as it stands, by which an adoption says what was read; null where it is not there.</summary>
    Task<string?> Mark(WorkPlanId plan, Viewer viewer, CancellationToken ct);

    /// <summary>The items of a plan in order, with what became of them as of a day; also those that were withdrawn or merged into others.</summary>
    Task<IReadOnlyList<PlanItemLine>> Items(WorkPlanId plan, Viewer viewer, LocalDate asOf, CancellationToken ct);

    /// <summary>The open items of a committee, for choosing what an agenda item deals with.</summary>
    Task<IReadOnlyList<PlanItemLine>> OpenItems(BodyId committee, Viewer viewer, CancellationToken ct);

    /// <summary>Items by id, in one query: for pages that link to them.</summary>
    Task<IReadOnlyDictionary<PlanItemId, PlanItemLine>> ByIds(IReadOnlyCollection<PlanItemId> items, Viewer viewer, CancellationToken ct);
}

/// <summary>One plan in a line.</summary>
public sealed record PlanLine(
    WorkPlanId Id,
    BodyId Committee,
    SessionId Session,
    PlanState State,
    int AdoptedVersion,
    LocalDate? AdoptedOn,
    int Version
);

/// <summary>One item in a line, with its outcome and the evidence behind it.</summary>
/// <param name="PublicKey">By which the public side knows it in every version.</param>
/// <param name="Withdrawn">Whether it stands in the plan no more.</param>
/// <param name="MergedInto">The item that took over its evidence, where it was merged.</param>
public sealed record PlanItemLine(
    PlanItemId Id,
    string PublicKey,
    bool Withdrawn,
    PlanItemId? MergedInto,
    WorkPlanId Plan,
    SessionId Session,
    string Number,
    PlanItemKind Kind,
    LocalText Title,
    LocalText? Condition,
    LocalDate? From,
    LocalDate? To,
    ItemState State,
    bool Late,
    string? Reason,
    PlanItemId? CarriedTo,
    IReadOnlyList<EvidenceLine> Evidence
);

/// <summary>One piece of evidence in a line.</summary>
public sealed record EvidenceLine(
    EvidenceId Id,
    EvidenceKind Kind,
    LocalDate Date,
    LocalText Title,
    EvidenceStanding Standing,
    string? Reference,
    string? Link
);
