using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Where in a document a passage was found.</summary>
internal enum PassageSource
{
    List,
    Table,
    Prose,
}

/// <summary>A stretch of the document that may be an item, before it is read closely.</summary>
internal sealed class Passage
{
    public required PassageSource Source { get; init; }

    public required string Language { get; set; }

    /// <summary>The words of the item; labels and other columns are in <see cref="Fields"/>.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>The number as printed, null where none is.</summary>
    public string? Number { get; set; }

    public TextSpan? NumberSpan { get; init; }

    /// <summary>Column or label ("period", "responsible" ...) and what stands under it.</summary>
    public List<(string Field, TextSpan Span)> Fields { get; } = [];

    /// <summary>The wording in other languages, found beside it.</summary>
    public List<(string Language, TextSpan Span)> Translations { get; } = [];

    /// <summary>The heading the passage stands under.</summary>
    public Section Section { get; set; } = Section.None;

    /// <summary>Table column heads that a date stands under as a mere deadline.</summary>
    public bool DeadlineColumn { get; init; }
}

/// <summary>What a heading gives to the items below it.</summary>
internal sealed record Section(int Index, TextSpan? MonthSpan, string? MonthLanguage, CueHit? Kind, TextSpan? KindSpan)
{
    public static readonly Section None = new(0, null, null, null, null);

    public bool IsTelling => MonthSpan is not null || Kind is not null;
}
