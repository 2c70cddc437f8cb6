using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;

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

    public bool Withdrawn { get; set; }

    /// <summary>Its key in the system it was taken over from.</summary>
    public string? SourceKey { get; init; }

    public int Version { get; set; }
}
