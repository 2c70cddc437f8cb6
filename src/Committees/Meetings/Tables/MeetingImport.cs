using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Tables;

/// <summary>Where an imported meeting came from, and its values as the source last gave them.</summary>
internal sealed class MeetingImport
{
    public required string Source { get; init; }

    public required string Key { get; init; }

    public required MeetingId MeetingId { get; init; }

    /// <summary>SHA-256 of <see cref="Values"/>: what is unchanged is passed over without reading more.</summary>
    public required byte[] Hash { get; set; }

    public required string Values { get; set; }

    /// <summary>Fields that both the source and a clerk changed, comma-separated; a person decides.</summary>
    public string? Waiting { get; set; }
}
