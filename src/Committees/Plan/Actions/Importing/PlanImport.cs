using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Outputs;
using Comitia.Plan.Rules;
using Comitia.Plan.Rules.Files;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Actions.Importing;

/// <summary>Reads a text into a proposal and, when asked, applies it; the review page and the command line share it.</summary>
internal sealed class PlanImport(OfficeDesk office, IActions actions, CueTables cues, TextBook texts, PlanPlaces places) : IPlanImport
{
    public async Task<Result<PlanImportPreview>> Read(Stream file, string name, bool builtInCuesOnly, CancellationToken ct) =>
        Read(DocumentTextReader.Read(file, name), builtInCuesOnly ? BuiltInCues.Table : await cues.Table(ct));

    public async Task<Result<PlanImportPreview>> ReadText(string text, CancellationToken ct) =>
        Read(DocumentTextReader.FromText(text), await cues.Table(ct));

    public Task<Result<PlanPlace>> Place(PlanImportPreview preview, string? committee, string? session, CancellationToken ct) =>
        places.Find(preview, committee, session, ct);

    public async Task<Result<PlanImported>> Apply(
        PlanImportPreview preview,
        BodyId committee,
        SessionId session,
        bool change,
        Asked asked,
        CancellationToken ct
    ) =>
        await actions.Run(
            new ApplyProposal(
                committee,
                session,
                [.. preview.Proposal.Items.Select(i => Planned(i, preview.Proposal.Language ?? "en") with { Change = change })]
            ),
            asked,
            ct
        );

    /// <summary>A proposed item as it would be put into a plan.</summary>
    public static PlannedItem Planned(ProposedItem item, string language) =>
        new(Wording(item, language), item.Exact?.Objective, item.Exact?.Key);

    /// <summary>Its title in its own languages, names as they stand.</summary>
    private static ItemWording Wording(ProposedItem item, string language)
    {
        var kind = Enum.TryParse<PlanItemKind>(item.Kind, ignoreCase: true, out var known) ? known : PlanItemKind.Other;
        if (item.Exact is { } exact)
        {
            return new ItemWording
            {
                Kind = kind,
                Number = item.Number,
                Title = All(exact.Title),
                Condition = All(exact.Condition),
                ExpectedOutput = All(exact.Output),
                From = exact.From,
                To = exact.To,
                Times = exact.Times,
                Responsible = [.. item.Responsible.Select(n => new NamedPerson(null, n))],
                Counterparts = [.. exact.Counterparts.Select(n => new NamedBody(null, n))],
            };
        }

        return new ItemWording
        {
            Kind = kind,
            Number = item.Number,
            Title = item.Title.OrderBy(t => t.Key != language).ToDictionary(t => t.Key, string? (t) => t.Value, StringComparer.Ordinal),
            Condition = One(item.Condition, language),
            ExpectedOutput = One(item.Output, language),
            From = item.Period?.From,
            To = item.Period?.To,
            Times = ItemCourse.UsualTimes(kind),
            Responsible = [.. item.Responsible.Select(n => new NamedPerson(null, n))],
            Counterparts = [.. item.Counterparts.Select(n => new NamedBody(null, LocalText.Of(language, n)))],
        };
    }

    private Result<PlanImportPreview> Read(DocumentReading reading, CueTable table)
    {
        if (!reading.IsRead)
        {
            return reading.Refusal.Arguments.Aggregate(new Refusal(reading.Refusal.Code, Field: "File"), (r, a) => r.With(a.Key, a.Value));
        }

        var options = new PlanReadingOptions(office.Today);
        var words = new FileWords(texts.Languages.Select(l => new Say(texts, l.Code)));
        var proposal = ExactPlan.Read(reading.Text, words, table, options) ?? PlanReader.Read(reading.Text, table, options);
        return proposal.Items.Count == 0
            ? new Refusal("plan.import.no-plan", Field: "File")
            : new PlanImportPreview(PlanProposalJson.Write(proposal), proposal.Committee, proposal.Session, proposal.Items.Count)
            {
                CommitteeCode = proposal.CommitteeCode,
                SessionCode = proposal.SessionCode,
                Proposal = proposal,
            };
    }

    /// <summary>Every wording, the original first: the order says which one it is.</summary>
    private static Dictionary<string, string?> All(LocalText? text) =>
        text?.Languages.OrderBy(l => l != text.Original).ToDictionary(l => l, l => text[l], StringComparer.Ordinal) ?? [];

    private static Dictionary<string, string?> One(string? text, string language) =>
        text is null ? [] : new(StringComparer.Ordinal) { [language] = text };
}
