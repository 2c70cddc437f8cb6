using System.Text;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;

namespace Comitia.Plan.Outputs;

/// <summary>See <see cref="IPlanOutputs"/>.</summary>
internal sealed class PlanFiles(PlanQueries plans, IDirectory directory, ISessions sessions, TextBook texts, OfficeDesk office)
    : IPlanOutputs
{
    public static readonly IReadOnlyList<string> Formats = ["docx", "xlsx", "md", "json"];

    public async Task<Result<PlanDocument>> Write(
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

        return await plans.Page(committee.Id, session.Id, viewer, ct) is { } page
            ? await Of(page, format, languages, ct)
            : Refusal.NotFound("plan");
    }

    /// <summary>The languages of "both" are those of the product, in their order; otherwise the one asked for.</summary>
    public IReadOnlyList<string> Languages(string asked) => asked == "both" ? [.. texts.Languages.Select(l => l.Code)] : [asked];

    public PlanPaper Paper(PlanPageData page, IReadOnlyList<string> languages) =>
        new(page, [.. languages.Select(l => new Say(texts, l))], office.Profile);

    /// <summary>The file of a page that was read already.</summary>
    public Task<PlanDocument> Of(PlanPageData page, string format, IReadOnlyList<string> languages, CancellationToken ct)
    {
        var paper = Paper(page, languages);
        var name = $"plan-{page.Committee.Code}-{page.Session.Code}-{string.Join('-', languages)}.{format}";
        return Task.FromResult(
            format switch
            {
                "json" => new PlanDocument(
                    Encoding.UTF8.GetBytes(PlanProposalJson.Write(PlanProposals.Of(paper), paper.Demonstration)),
                    "application/json",
                    name
                ),
                "md" => new PlanDocument(Encoding.UTF8.GetBytes(PlanMarkdown.Write(paper)), "text/markdown; charset=utf-8", name),
                "xlsx" => new PlanDocument(
                    PlanXlsx.Write(paper),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    name
                ),
                _ => new PlanDocument(
                    PlanDocx.Write(paper, PlanTemplate.Make(paper.Says)),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    name
                ),
            }
        );
    }
}
