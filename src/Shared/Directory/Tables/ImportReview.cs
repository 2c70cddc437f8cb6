using Comitia.Directory.Rules.Importing;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Directory.Tables;

/// <summary>A field that both the source and a clerk changed: it waits until a person says whose value stands.</summary>
internal sealed class ImportReview : IVersioned
{
    public required Guid Id { get; init; }

    public required string Source { get; init; }

    public required string Key { get; init; }

    public ImportedKind Kind { get; init; }

    public Guid Target { get; set; }

    /// <summary>The field as the import names it: <c>name.az</c>, <c>from</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What the source says now.</summary>
    public string? Theirs { get; set; }

    /// <summary>What stood here when it was found.</summary>
    public string? Ours { get; set; }

    public required Instant Found { get; set; }

    public ReviewState State { get; set; }

    public int Version { get; set; }
}

internal enum ReviewState
{
    Open,

    /// <summary>The source's value was taken.</summary>
    Taken,

    /// <summary>Ours stayed.</summary>
    Kept,
}
