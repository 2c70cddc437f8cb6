using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Publishing.Rules;

/// <summary>In which way two versions of a public record differ.</summary>
internal enum ChangeKind
{
    Added,
    Removed,
    Reworded,
    Moved,
    Renumbered,
    DatesChanged,
    ConditionChanged,
    OutputChanged,
    KindChanged,
    ResponsibleChanged,
    CounterpartsChanged,
    ObjectiveChanged,
    StateChanged,
    ReasonChanged,
    EvidenceChanged,
    FigureAdded,
    FigureRemoved,
    FigureChanged,
    ComparisonChanged,
    ProseAdded,
    ProseRemoved,
    ProseReworded,
    ProseMoved,
    MeetingTitle,
    MeetingTime,
    MeetingPlace,
    MeetingMode,
    MeetingWith,
    MeetingState,
    ItemAt,
    ItemPresenter,
    ItemClosed,
}

/// <summary>One difference: of what, and how it stood before and stands now, as texts, as a period, or as plain words.</summary>
/// <param name="Number">The item's number, where it has one.</param>
/// <param name="Subject">The item's title, the figure's label, the heading.</param>
internal sealed record PublicChange(ChangeKind Kind, string? Number, LocalText Subject)
{
    public LocalText? Before { get; init; }

    public LocalText? After { get; init; }

    public PublicPeriod? PeriodBefore { get; init; }

    public PublicPeriod? PeriodAfter { get; init; }

    /// <summary>Names, numbers and codes, as they stand.</summary>
    public IReadOnlyList<string> WordsBefore { get; init; } = [];

    public IReadOnlyList<string> WordsAfter { get; init; } = [];
}

/// <summary>A period: both days, a mere deadline (no first day), or none.</summary>
internal sealed record PublicPeriod(LocalDate? From, LocalDate? To);
