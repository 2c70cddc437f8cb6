using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Meetings.Rules;

/// <summary>A meeting and its agenda at one moment: what is frozen when it goes out, and what versions are compared by.</summary>
internal sealed record AgendaSnapshot(
    MeetingKind Kind,
    LocalText Title,
    LocalDateTime Start,
    string Zone,
    int? Minutes,
    string? Place,
    MeetingMode Mode,
    IReadOnlyList<LocalText> With,
    IReadOnlyList<AgendaSnapshotItem> Items
);

/// <summary>One item of it. The number is what it was announced under; a closed item's text never leaves the committee.</summary>
internal sealed record AgendaSnapshotItem(
    AgendaItemId Id,
    string Number,
    AgendaItemKind Kind,
    LocalText Title,
    bool Closed,
    LocalTime? At,
    int? Minutes,
    string? Presenter
);
