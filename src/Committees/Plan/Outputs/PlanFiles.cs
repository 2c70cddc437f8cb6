using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;

namespace Comitia.Plan.Outputs;

/// <summary>See <see cref="IPlanOutputs"/>.</summary>
internal sealed class PlanFiles(
    PlanQueries plans,
    IDirectory directory,
    ISessions sessions,
    TextBook texts,
    OfficeDesk office,
    Letterheads letterheads
) : IPlanOutputs
{
    public static readonly IReadOnlyList<string> Formats = ["docx", "xlsx", "md", "json"];

    public async Task<Result<PaperFile>> Write(
        string committeeCode,
        string sessionCode,
        string format,
        IReadOnlyList<string> languages,
        Viewer viewer,
        CancellationToken ct
    )
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            return new Refusal("plan.no-format", Field: "format").With("format", format).With("formats", Formats);
        }

        if (languages.FirstOrDefault(l => !texts.Knows(l)) is { } unknown)
        {
            return new Refusal("plan.no-language", Field: "language").With("language", unknown);
        }

        await office.Refresh(ct: ct);
        if (await directory.Body(committeeCode, ct) is not { } committee)
        {
            return new Refusal("plan.unknown-committee", RefusalKind.NotFound).With("code", committeeCode);
        }

        if (await sessions.Find(sessionCode, ct) is not { } session)
        {
            return new Refusal("plan.unknown-session", RefusalKind.NotFound).With("code", sessionCode);
        }

        return await plans.Page(committee.Id, session.Id, viewer, ct) is { } page ? Of(page, format, languages) : Refusal.NotFound("plan");
    }

    public IReadOnlyList<string> Languages(string asked) => asked == "both" ? [.. texts.Languages.Select(l => l.Code)] : [asked];

    public Letterhead Letterhead(IReadOnlyList<string> languages) =>
        new(
            "plan." + string.Join('-', languages),
            PlanTemplate.Shape(languages),
            () => PlanTemplate.Make([.. languages.Select(l => new Say(texts, l))])
        );

    public PlanPaper Paper(PlanPageData page, IReadOnlyList<string> languages) =>
        new(page, [.. languages.Select(l => new Say(texts, l))], office.Profile);

    /// <summary>The file of a page that was read already. Refuses where the office's own letterhead cannot be filled.</summary>
    public Result<PaperFile> Of(PlanPageData page, string format, IReadOnlyList<string> languages)
    {
        var paper = Paper(page, languages);
        var name = $"plan-{page.Committee.Code}-{page.Session.Code}-{string.Join('-', languages)}.{format}";
        return format switch
        {
            "json" => PaperFile.Json(PlanProposalJson.Write(PlanProposals.Of(paper), paper.Demonstration), name),
            "md" => PaperFile.Markdown(PlanMarkdown.Write(paper), name),
            "xlsx" => PaperFile.Workbook(PlanXlsx.Write(paper), name),
            _ => letterheads.Find(Letterhead(languages)) is var found && found.Try(out var template)
                ? PaperFile.Word(PlanDocx.Write(paper, template), name)
                : found.As<PaperFile>(),
        };
    }
}
