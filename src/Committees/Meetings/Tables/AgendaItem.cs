using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Meetings.Tables;

/// <summary>One item of a meeting's agenda, linked to the plan item it carries out and the matter it deals with.</summary>
internal sealed class AgendaItem : IVersioned
{
    public required AgendaItemId Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    public int Position { get; set; }

    public required string Number { get; set; }

    public AgendaItemKind Kind { get; set; }

    public required LocalText Title { get; set; }

    /// <summary>Taken without the public.</summary>
    public bool Closed { get; set; }

    public PlanItemId? PlanItem { get; set; }

    public MatterId? Matter { get; set; }

    public PersonId? Presenter { get; set; }

    public string? PresenterName { get; set; }

    /// <summary>The hour at which it is to come up, where it has one of its own.</summary>
    public LocalTime? At { get; set; }

    /// <summary>How many minutes it is to take; null where nobody says.</summary>
    public int? Minutes { get; set; }

    public bool Withdrawn { get; set; }

    public AgendaItemOutcome Outcome { get; set; }

    /// <summary>The unfinished item of an earlier meeting that it takes on.</summary>
    public AgendaItemId? ContinuedFrom { get; set; }

    /// <summary>Its key in the system it was taken over from.</summary>
    public string? SourceKey { get; init; }

    public int Version { get; set; }

    /// <summary>The same business on another agenda; its hour stays where it was.</summary>
    public static AgendaItem CopyOf(AgendaItem i, AgendaItemId id, Meeting to, string number, int position) =>
        new()
        {
            Id = id,
            MeetingId = to.Id,
            Position = position,
            Number = number,
            Kind = i.Kind,
            Title = i.Title,
            Closed = i.Closed,
            Minutes = i.Minutes,
            PlanItem = i.PlanItem,
            Matter = i.Matter,
            Presenter = i.Presenter,
            PresenterName = i.PresenterName,
        };
}
