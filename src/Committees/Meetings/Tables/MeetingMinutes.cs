using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Meetings.Tables;

/// <summary>The written record of a meeting.</summary>
internal sealed class MeetingMinutes : IVersioned
{
    public required MeetingId MeetingId { get; init; }

    public required LocalText Text { get; set; }

    public MinutesState State { get; set; }

    public LocalDate? ApprovedOn { get; set; }

    /// <summary>The name of whoever approved them, as it was that day.</summary>
    public string? ApprovedBy { get; set; }

    public int Version { get; set; }
}
