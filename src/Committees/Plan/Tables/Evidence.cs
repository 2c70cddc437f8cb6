using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Plan.Tables;

/// <summary>What shows that an item happened, or that it is about to: a meeting, a visit, a letter, a document.</summary>
internal sealed class Evidence
{
    public required EvidenceId Id { get; init; }

    public PlanItemId ItemId { get; set; }

    public EvidenceKind Kind { get; set; }

    /// <summary>Opaque to Plan; null for what a clerk wrote by hand.</summary>
    public string? Reference { get; init; }

    public LocalDate Date { get; set; }

    public required LocalText Title { get; set; }

    public EvidenceStanding Standing { get; set; }

    public string? Link { get; set; }

    public Instant RecordedAt { get; init; }
}
