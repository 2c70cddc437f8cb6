namespace Comitia.Plan.Tables;

/// <summary>A cue that an administrator added to the reader of plans: some words, and what they mean (<c>kind.hearing</c>).</summary>
internal sealed class PlanCue
{
    public required Guid Id { get; init; }

    /// <summary>Two-letter code (ISO 639-1).</summary>
    public required string Language { get; init; }

    public required string Role { get; init; }

    public required string Words { get; init; }

    /// <summary>Taken back, it counts no longer and stays to be seen.</summary>
    public bool TakenBack { get; set; }
}
