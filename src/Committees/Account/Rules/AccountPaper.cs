using System.Text.Json.Serialization;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Account.Rules;

/// <summary>A session account as one value: what page, print, files and the public side are made from, and what is frozen when it is approved.</summary>
internal sealed record AccountPaper
{
    public required string CommitteeCode { get; init; }

    public required LocalText Committee { get; init; }

    public required string SessionCode { get; init; }

    public required LocalText Session { get; init; }

    /// <summary>The first and the last day counted: from the first preparatory day to the end of the session.</summary>
    public required LocalDate From { get; init; }

    public required LocalDate To { get; init; }

    /// <summary>The session that the figures are compared with; null for the first one.</summary>
    public LocalText? Before { get; init; }

    public required IReadOnlyList<PaperFigure> Figures { get; init; }

    public required IReadOnlyList<PaperOutcome> Outcomes { get; init; }

    public required IReadOnlyList<PaperPart> Prose { get; init; }
}

/// <summary>A figure: of the whole, or of a part such as a kind of meeting.</summary>
/// <param name="Code">As its capability names it: <c>meetings.held</c>.</param>
/// <param name="Part">Null for the whole.</param>
/// <param name="Of">The denominator of a share.</param>
/// <param name="Before">The same figure of the session before; null where there is none to compare with.</param>
/// <param name="Joint">How many are shared with other committees.</param>
internal sealed record PaperFigure(string Code, string? Part, LocalText Label, decimal Value, decimal? Of, decimal? Before, int Joint)
{
    /// <summary>The denominator of a share in the session before; null where none is known, as in accounts frozen before it was kept.</summary>
    public decimal? BeforeOf { get; init; }

    /// <summary>Code and part in one, as addresses and public records name it.</summary>
    public string Key => Part is null ? Code : Code + "." + Part;
}

/// <summary>What became of a plan item.</summary>
/// <param name="Objective">The place of its objective in the adopted plan, from 1; 0 where it stands under none.</param>
/// <param name="Public">Whether the item stands in the published plan: only then may the published account name it.</param>
internal sealed record PaperOutcome(
    PlanItemId Item,
    WorkPlanId Plan,
    string Number,
    int Objective,
    bool Public,
    PlanItemKind Kind,
    LocalText Title,
    LocalText? Condition,
    LocalDate? From,
    LocalDate? To,
    ItemState State,
    bool Late,
    string? Reason,
    IReadOnlyList<PaperEvidence> Evidence
)
{
    /// <summary>The reason without its own full stop, for sentences that bring theirs.</summary>
    [JsonIgnore]
    public string? ReasonInASentence => Reason?.Trim().TrimEnd('.') is { Length: > 0 } words ? words : null;
}

/// <summary>What shows it. <c>Named</c>: the public account gives its title, not only its kind and date.</summary>
internal sealed record PaperEvidence(
    EvidenceId Id,
    EvidenceKind Kind,
    LocalDate Date,
    LocalText Title,
    EvidenceStanding Standing,
    string? Link,
    bool Named
);

/// <summary>A part of the prose. <c>Version</c> is 0 while it stands as drafted from the figures.</summary>
internal sealed record PaperPart(string Key, LocalText Heading, LocalText Text, int Version)
{
    /// <summary>Today's draft beside what was written; null where nothing was. For the desk only: it is never frozen or handed out.</summary>
    [JsonIgnore]
    public PaperDraft? Draft { get; init; }
}

/// <summary>The draft as the figures make it today. <c>Moved</c>: they have moved since the part was written.</summary>
internal sealed record PaperDraft(LocalText Heading, LocalText Text, bool Moved);
