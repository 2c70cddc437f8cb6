using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Comitia.Kernel.Languages;
using Comitia.Plan.Rules.Importing;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Comitia.Plan.Outputs;

/// <summary>
/// A proposal as `comitia import plan FILE --dry-run --json` prints it. Outside programs rely on these names: committee, session,
/// language, cues (what committee and session rest on), items with number, kind, title, counterparts, condition, period and cues are
/// always there (null where unknown); output, responsible, objective, times, texts, demonstration and warnings only where the source
/// gives cause.
/// </summary>
internal static class PlanProposalJson
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static string Write(PlanProposal proposal, string? demonstration = null) =>
        JsonSerializer.Serialize(
            new Proposal(
                demonstration,
                proposal.Committee,
                proposal.Session,
                proposal.Language,
                [.. proposal.Items.Select(i => Of(i, proposal.Language ?? "en"))],
                [.. proposal.Cues.Select(Of)],
                Some(proposal.Warnings.Select(Of))
            ),
            Options
        );

    private static Item Of(ProposedItem item, string language) =>
        new(
            item.Number,
            item.Kind,
            item.Title,
            item.Counterparts,
            item.Condition,
            item.Period is { } period ? new(period.From, period.To) : null,
            item.Output,
            Some(item.Responsible),
            item.Exact?.Objective?.In(language).Text,
            item.Exact?.Times,
            Worded(item.Exact),
            [.. item.Cues.Select(Of)]
        );

    private static Cue Of(FieldCue cue) => new(cue.Field, cue.Words, cue.Start, cue.End);

    private static Warning Of(ImportWarning warning) => new(warning.Code, warning.ItemNumber, warning.Words, warning.Start, warning.End);

    private static Wordings? Worded(ExactItem? item) =>
        item is null
            ? null
            : new(
                Languages(item.Condition),
                Languages(item.Output),
                Some(item.Counterparts.Select(c => (IReadOnlyDictionary<string, string>)Languages(c)!)),
                Languages(item.Objective)
            );

    private static Dictionary<string, string>? Languages(LocalText? text) =>
        text?.Languages.ToDictionary(l => l, l => text[l]!, StringComparer.Ordinal);

    private static List<T>? Some<T>(IEnumerable<T> values) => values.ToList() is { Count: > 0 } some ? some : null;

    private sealed record Proposal(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Demonstration,
        string? Committee,
        string? Session,
        string? Language,
        List<Item> Items,
        List<Cue> Cues,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] List<Warning>? Warnings
    );

    private sealed record Item(
        string Number,
        string Kind,
        IReadOnlyDictionary<string, string> Title,
        IReadOnlyList<string> Counterparts,
        string? Condition,
        Period? Period,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Output,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] List<string>? Responsible,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Objective,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Times,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Wordings? Texts,
        List<Cue> Cues
    );

    private sealed record Period(LocalDate? From, LocalDate To);

    /// <summary>The other texts of an item by language, where a file of Comitia's own gives them.</summary>
    private sealed record Wordings(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Condition,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Output,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] List<IReadOnlyDictionary<string, string>>? Counterparts,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Objective
    );

    private sealed record Cue(string Field, string Words, int Start, int End);

    private sealed record Warning(string Code, string? Number, string Words, int Start, int End);
}
