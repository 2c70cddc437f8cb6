using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Publishing.Contracts;

/// <summary>
/// A meeting with its published agenda, one version of it. Codes: <c>Kind</c> and <c>Mode</c> as in the meetings' own words, <c>State</c>
/// is scheduled, held, cancelled or postponed. That a scheduled one lies in the past is worked out on reading, from <c>EndsAt</c>.
/// </summary>
public sealed record PublicMeeting : PublicRecord
{
    /// <summary>Random, the same for ever.</summary>
    public required string Key { get; init; }

    public required string Kind { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>Day and hour where it takes place, and the IANA zone of that place.</summary>
    public required LocalDateTime Start { get; init; }

    public required string Zone { get; init; }

    public required Instant EndsAt { get; init; }

    public string? Place { get; init; }

    public required string Mode { get; init; }

    /// <summary>The other bodies of a joint meeting.</summary>
    public required IReadOnlyList<LocalText> With { get; init; }

    public required string State { get; init; }

    /// <summary>The day it was put off to.</summary>
    public LocalDate? PostponedTo { get; init; }

    public required IReadOnlyList<PublicAgendaItem> Items { get; init; }

    public override string Name => Key;

    public override LocalText Heading => Title;
}

/// <summary>One item of a published agenda, by the number it keeps. One that is taken without the public has neither title nor presenter.</summary>
public sealed record PublicAgendaItem(string Number, string Kind, LocalText? Title, bool Closed, LocalTime? At, string? Presenter);
