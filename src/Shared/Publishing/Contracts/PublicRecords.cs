using System.Text.Json.Serialization;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Publishing.Contracts;

/// <summary>
/// What the public sees, and all that the public sees: values handed down by the capabilities, kept as append-only versions. A public
/// record names no inner id; it holds texts, dates and codes alone.
/// </summary>
public abstract record PublicRecord
{
    /// <summary>The committee's short stable code, as in addresses.</summary>
    public required string CommitteeCode { get; init; }

    public required LocalText Committee { get; init; }

    /// <summary>The session's short stable code, as in addresses: <c>2026-spring</c>.</summary>
    public required string SessionCode { get; init; }

    public required LocalText Session { get; init; }

    /// <summary>The record's version number, from 1; a number is never used again.</summary>
    public required int Number { get; init; }

    /// <summary>What tells it from others of its kind in one session; empty where a session has one alone. It closes the address.</summary>
    [JsonIgnore]
    public virtual string Name => string.Empty;

    /// <summary>What lists call it; null where kind and session say it.</summary>
    [JsonIgnore]
    public virtual LocalText? Heading => null;
}

/// <summary>An adopted work plan, one version of it.</summary>
public sealed record PublicPlan : PublicRecord
{
    public required LocalDate AdoptedOn { get; init; }

    /// <summary>The meeting that adopted it, as the record names it.</summary>
    public required LocalText AdoptedAt { get; init; }

    public required IReadOnlyList<PublicObjective> Objectives { get; init; }
}

/// <summary>An objective with its items; the items without an objective come under one whose title is null.</summary>
public sealed record PublicObjective(LocalText? Title, IReadOnlyList<PublicPlanItem> Items);

/// <summary>One item of an adopted plan. <c>Key</c> is random, the same in each version, so that versions can be compared.</summary>
public sealed record PublicPlanItem(
    string Key,
    string Number,
    string Kind,
    LocalText Title,
    LocalText? Condition,
    LocalDate? From,
    LocalDate? To,
    IReadOnlyList<string> Responsible,
    IReadOnlyList<LocalText> Counterparts,
    LocalText? ExpectedOutput
);

/// <summary>An approved account of a session, one version of it.</summary>
public sealed record PublicAccount : PublicRecord
{
    public required LocalDate ApprovedOn { get; init; }

    public required LocalText ApprovedAt { get; init; }

    public required IReadOnlyList<PublicFigure> Figures { get; init; }

    public required IReadOnlyList<PublicOutcome> Outcomes { get; init; }

    /// <summary>The prose, in order: a heading and its text.</summary>
    public required IReadOnlyList<PublicProse> Prose { get; init; }
}

/// <summary>A figure with its label in words, and the session before for comparison where there was one. <c>Code</c> is the same in each version.</summary>
public sealed record PublicFigure(string Code, LocalText Label, decimal Value, decimal? Of, decimal? Before, int Joint)
{
    /// <summary>What a share of the session before was a share of.</summary>
    public decimal? BeforeOf { get; init; }
}

/// <summary>What became of one plan item: state as a code (<c>done</c>, <c>carriedOver</c>…), the reason, and what shows it.</summary>
public sealed record PublicOutcome(string Number, LocalText Title, string State, string? Reason, IReadOnlyList<PublicEvidence> Evidence);

public sealed record PublicEvidence(string Kind, LocalDate Date, LocalText Title);

/// <summary>One part of the prose. <c>Key</c> names the part through all versions: <c>introduction</c>, <c>conclusion</c>.</summary>
public sealed record PublicProse(string Key, LocalText Heading, LocalText Text);
