using NodaTime;

namespace Comitia.Publishing.Tables;

/// <summary>Stands where a record was withdrawn: versions up to its number are no longer served. A later version may follow it.</summary>
internal sealed class Tombstone
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string CommitteeCode { get; init; }

    public required string SessionCode { get; init; }

    /// <summary>The record's own name, where a session has several of its kind; else empty.</summary>
    public string Name { get; init; } = string.Empty;

    public required int UpTo { get; init; }

    public required Instant At { get; init; }

    /// <summary>Why; public.</summary>
    public required string Reason { get; init; }
}
