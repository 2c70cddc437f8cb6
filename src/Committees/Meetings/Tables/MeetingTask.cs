using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Meetings.Tables;

/// <summary>What somebody is to do after a meeting, and until when.</summary>
internal sealed class MeetingTask : IVersioned
{
    public required TaskId Id { get; init; }

    public required MeetingId MeetingId { get; init; }

    public DecisionId? Decision { get; init; }

    public required LocalText Text { get; set; }

    public PersonId? Who { get; set; }

    public string? WhoName { get; set; }

    public LocalDate? Due { get; set; }

    public LocalDate? DoneOn { get; set; }

    /// <summary>What came of it.</summary>
    public string? Note { get; set; }

    public bool Withdrawn { get; set; }

    public int Version { get; set; }

    public bool IsLate(LocalDate today) => DoneOn is null && Due < today;
}
