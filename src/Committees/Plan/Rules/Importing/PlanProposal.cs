using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Plan.Rules.Importing;

/// <summary>The words a proposed field rests on: <c>text[Start..End] == Words</c>, UTF-16 offsets into the document's plain text.</summary>
internal sealed record FieldCue(string Field, string Words, int Start, int End);

/// <summary>A period; From is null for a mere deadline ("by the end of March").</summary>
internal sealed record ProposedPeriod(LocalDate? From, LocalDate To);

/// <summary>Something the clerk should look at, kept beside what it concerns: a code of Texts/*.json and what the sentence names.</summary>
internal sealed record ImportWarning(string Code, string? ItemNumber, string Words, int Start, int End);

/// <summary>One proposed item of a work plan.</summary>
/// <param name="Number">As printed, or counted from 1 where the source prints none.</param>
/// <param name="Kind">review, meeting, hearing, visit, outreach, campaign, interparliamentary, opinion, other.</param>
/// <param name="Title">Language to wording, in the source's own words.</param>
/// <param name="Counterparts">Bodies the source names, in base form.</param>
/// <param name="Condition">Such as "where necessary", or null.</param>
/// <param name="Output">Expected output, if the source says so.</param>
/// <param name="Responsible">Responsible people, if the source names them.</param>
internal sealed record ProposedItem(
    string Number,
    string Kind,
    IReadOnlyDictionary<string, string> Title,
    IReadOnlyList<string> Counterparts,
    string? Condition,
    ProposedPeriod? Period,
    string? Output,
    IReadOnlyList<string> Responsible,
    IReadOnlyList<FieldCue> Cues
)
{
    /// <summary>What a file that Comitia itself wrote says beyond that; null for any other text.</summary>
    public ExactItem? Exact { get; init; }
}

/// <summary>An item of a file that Comitia wrote: each text in its languages, and which item of which version it was.</summary>
/// <param name="Key">The item's public id; null for one that was added to the file by hand.</param>
/// <param name="Version">The item's version when the file was made.</param>
/// <param name="Times">How many times it is to happen.</param>
internal sealed record ExactItem(
    string? Key,
    int? Version,
    LocalText Title,
    LocalText? Condition,
    LocalText? Output,
    IReadOnlyList<LocalText> Counterparts,
    LocalText? Objective,
    LocalDate? From,
    LocalDate? To,
    int? Times
);

/// <summary>What a text says of a work plan; nothing of it is written before a clerk has looked at it. A text without a plan has no items.</summary>
/// <param name="Committee">The committee's name as the source has it, base form.</param>
/// <param name="Session">Season and year in English ("spring 2026", "extraordinary 2026", "2025-2026"), a code rather than a wording.</param>
/// <param name="Languages">Language codes, the main one first.</param>
/// <param name="Cues">What committee and session rest on.</param>
internal sealed record PlanProposal(
    string? Committee,
    string? Session,
    IReadOnlyList<string> Languages,
    IReadOnlyList<ProposedItem> Items,
    IReadOnlyList<FieldCue> Cues,
    IReadOnlyList<ImportWarning> Warnings
)
{
    public string? Language => Languages.Count > 0 ? Languages[0] : null;

    /// <summary>Of a file that Comitia wrote: the committee's code.</summary>
    public string? CommitteeCode { get; init; }

    /// <summary>Of a file that Comitia wrote: the session's code.</summary>
    public string? SessionCode { get; init; }
}

/// <summary>What the reader is told besides the text.</summary>
/// <param name="Today">For dates without a year where the text names no session.</param>
/// <param name="MaxItems">No more than so many are proposed.</param>
internal sealed record PlanReadingOptions(LocalDate? Today = null, int MaxItems = 2000);

/// <summary>A place of the document where a field was read, before it becomes a <see cref="FieldCue"/>.</summary>
internal readonly record struct Reading<T>(T Value, TextSpan Span);
