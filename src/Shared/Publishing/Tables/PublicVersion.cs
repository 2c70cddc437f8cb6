using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Publishing.Tables;

/// <summary>One version of a public record. Added once; never changed, never deleted: every field is set at birth alone.</summary>
internal sealed class PublicVersion
{
    public required Guid Id { get; init; }

    /// <summary>The record's kind: <c>plan</c>, <c>account</c>.</summary>
    public required string Kind { get; init; }

    public required string CommitteeCode { get; init; }

    public required string SessionCode { get; init; }

    /// <summary>The record's own name, where a session has several of its kind; else empty.</summary>
    public string Name { get; init; } = string.Empty;

    public required int Number { get; init; }

    public required Instant PublishedAt { get; init; }

    /// <summary>Beside the payload, so that lists need not read it.</summary>
    public required LocalText Committee { get; init; }

    public required LocalText Session { get; init; }

    /// <summary>What lists call it; null where kind and session say it.</summary>
    public LocalText? Heading { get; init; }

    /// <summary>What closes its address.</summary>
    public string Leaf => Name.Length > 0 ? Name : SessionCode;

    /// <summary>The record itself as JSON; all that the public side ever serves of it.</summary>
    public required string Payload { get; init; }

    /// <summary>What changed since the version before, as JSON; an empty list in a first version.</summary>
    public required string Changes { get; init; }

    /// <summary>Names these contents for caches (RFC 9110, section 8.8.3), without its quotes.</summary>
    public required string ETag { get; init; }
}
