using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Actions.Importing;

/// <summary>Which plan here a text belongs to: the review page proposes it, the command line takes it where it is sure.</summary>
internal sealed class PlanPlaces(IDirectory directory, ISessions sessions, OfficeDesk office, CueTables cues)
{
    // More would not be read at a terminal.
    private const int Listed = 30;

    /// <summary>The committees that a proposal may mean, out of these.</summary>
    public async Task<IReadOnlyList<BodyLine>> Committees(PlanImportPreview preview, IReadOnlyList<BodyLine> here, CancellationToken ct) =>
        await OfOwnFile(preview, ct) is { } own ? [own] : NamedHere.Committees(preview.Committee, here, await cues.Table(ct));

    /// <summary>A file that Comitia wrote says by its code whose plan it is; that committee may have ended since.</summary>
    private async Task<BodyLine?> OfOwnFile(PlanImportPreview preview, CancellationToken ct) =>
        preview.CommitteeCode is { } code && await directory.Body(code, ct) is { Kind: BodyKind.Committee } own ? own : null;

    /// <summary>The sessions that a proposal may mean, out of these.</summary>
    public static IReadOnlyList<SessionLine> Sessions(PlanImportPreview preview, IReadOnlyList<SessionLine> here) =>
        here.FirstOrDefault(s => s.Code == preview.SessionCode) is { } own ? [own] : NamedHere.Sessions(preview.Session, here);

    /// <summary>See <see cref="IPlanImport.Place"/>.</summary>
    public async Task<Result<PlanPlace>> Find(PlanImportPreview preview, string? committee, string? session, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        var terms = await sessions.All(ct);
        var body = await Committee(preview, committee, refusals, ct);
        var term = Chosen(
            "session",
            session,
            terms.FirstOrDefault(s => s.Code == session),
            InItsWords(preview, "session") ?? preview.Session,
            Sessions(preview, terms),
            terms,
            s => Line(s.Code, s.Title),
            refusals
        );
        return body is null || term is null
            ? refusals
            : new PlanPlace(body, term, [.. Given("committee", committee), .. Given("session", session)]);
    }

    private async Task<BodyLine?> Committee(PlanImportPreview preview, string? code, List<Refusal> refusals, CancellationToken ct)
    {
        await office.Refresh(ct: ct);
        var here = await directory.Committees(office.Today, ct);
        // A committee that exists no longer can still be named by its code; and one of another name is not taken for it unseen.
        var coded =
            code is not null && await directory.Body(code, ct) is { Kind: BodyKind.Committee or BodyKind.Subcommittee } known
                ? known
                : null;
        var own = await OfOwnFile(preview, ct);
        var meant = own is not null ? [own] : NamedHere.Committees(preview.Committee, here, await cues.Table(ct), whole: true);
        return Chosen("committee", code, coded, preview.Committee, meant, here, c => Line(c.Code, c.Name), refusals);
    }

    /// <summary>What has the code, else the only one that the text can mean; else the reason is added.</summary>
    private static T? Chosen<T>(
        string what,
        string? code,
        T? coded,
        string? named,
        IReadOnlyList<T> meant,
        IReadOnlyList<T> here,
        Func<T, string> line,
        List<Refusal> refusals
    )
        where T : class
    {
        if (
            (
                code is null
                    ? meant.Count == 1
                        ? meant[0]
                        : null
                    : coded
            ) is
            { } sure
        )
        {
            return sure;
        }

        var (reason, listed) =
            code is not null ? ("unknown", here)
            : meant.Count > 1 ? ("several", meant)
            : (named is null ? "unnamed" : "not-here", here);
        refusals.Add(
            new Refusal($"plan.import.{what}.{reason}", Field: what)
                .With("code", code)
                .With("name", named)
                .With("count", listed.Count)
                .With("more", Math.Max(0, listed.Count - Listed))
                .With("listed", listed.Take(Listed).Select(line).ToList())
        );
        return null;
    }

    /// <summary>"2026-cı ilin yaz sessiyası" says more to a reader than "spring 2026".</summary>
    private static string? InItsWords(PlanImportPreview preview, string field) =>
        preview.Proposal.Cues.FirstOrDefault(c => c.Field == field)?.Words.ReplaceLineEndings(" ");

    private static string Line(string code, LocalText title) => $"{code} ({title.In(title.Original).Text})";

    private static string[] Given(string what, string? code) => code is null ? [what] : [];
}
