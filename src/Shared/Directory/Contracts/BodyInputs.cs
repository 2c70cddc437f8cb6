using Comitia.Kernel.Actions;
using NodaTime;

namespace Comitia.Directory.Contracts;

/// <summary>What a person writes of a body. Texts are language to wording; the first that is not empty is the original of a new body.</summary>
public sealed record BodyWording
{
    public required BodyKind Kind { get; init; }

    public required IReadOnlyDictionary<string, string?> Name { get; init; }

    public IReadOnlyDictionary<string, string?> ShortName { get; init; } = new Dictionary<string, string?>();

    /// <summary>Short and stable, unique in the installation; null lets the rule make one out of the short name or the name.</summary>
    public string? Code { get; init; }

    public BodyId? Parent { get; init; }

    public LocalDate? From { get; init; }

    /// <summary>The last day on which it exists.</summary>
    public LocalDate? To { get; init; }
}

/// <summary>Adds a body.</summary>
public sealed record AddBody(BodyWording Wording) : IInput<BodyId>;

/// <summary>Changes a body; <paramref name="Version"/> is the version that the person read.</summary>
public sealed record ChangeBody(BodyId Body, BodyWording Wording, int? Version = null) : IInput<BodyId>;

/// <summary>Says on which day a body ceases; its open memberships end with it. Refused while a body below it goes on.</summary>
public sealed record CloseBody(BodyId Body, LocalDate LastDay, int? Version = null) : IInput<BodyId>;

/// <summary>Takes a closing back. The memberships that ended with the body go on again.</summary>
public sealed record ReopenBody(BodyId Body) : IInput<BodyId>;

/// <summary>
/// Finds a body by its name, a former name or its code, or places one under that name, marked as a placeholder until somebody says
/// what it is: for plans, meetings and letters that name a body nobody has entered.
/// </summary>
public sealed record PlaceBody(string Name, string Language, BodyKind Kind = BodyKind.Other) : IInput<BodyId>;

/// <summary>
/// Makes two records of the same body one: everything that hangs on <paramref name="Duplicate"/> moves to <paramref name="Kept"/>,
/// its name stays as a former name, and its address leads to the kept one for good.
/// </summary>
public sealed record MergeBodies(BodyId Kept, BodyId Duplicate) : IInput<BodyId>;
