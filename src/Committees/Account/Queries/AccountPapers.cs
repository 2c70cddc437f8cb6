using Comitia.Account.Outputs;
using Comitia.Account.Rules;
using Comitia.Account.Tables;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Account.Queries;

/// <summary>Session accounts as they stand now: figures, plan against actual, and prose, for many committees in one round.</summary>
internal sealed class AccountPapers(
    ComitiaDb db,
    ISessions sessions,
    FigureCounts counts,
    PlanOutcomes outcomes,
    FigureWords words,
    ProseDrafts drafts
)
{
    public async Task<AccountPaper> Of(BodyLine committee, SessionLine session, Viewer viewer, CancellationToken ct) =>
        (await Of([committee], session, viewer, ct))[0];

    /// <summary>The papers in the order of the committees asked for.</summary>
    public async Task<IReadOnlyList<AccountPaper>> Of(
        IReadOnlyList<BodyLine> committees,
        SessionLine session,
        Viewer viewer,
        CancellationToken ct
    )
    {
        var before = await sessions.Before(session.Id, ct);
        var ids = committees.Select(c => c.Id).ToList();
        var figures = await counts.Of(ids, session, before, ct);
        var accounts = await db
            .SessionAccounts.AsNoTracking()
            .Where(a => a.Session == session.Id && ids.Contains(a.Committee))
            .Select(a => new { a.Id, a.Committee })
            .ToListAsync(ct);
        var accountIds = accounts.Select(a => a.Id).ToList();
        var parts = (await db.AccountParts.AsNoTracking().Where(p => accountIds.Contains(p.AccountId)).ToListAsync(ct)).ToLookup(p =>
            p.AccountId
        );
        var papers = new List<AccountPaper>();
        foreach (var committee in committees)
        {
            var (items, objectives) = await outcomes.Of(committee, session, viewer, ct);
            var earlier = before is null || items.Count == 0 ? null : await outcomes.States(committee, before, viewer, ct);
            var paper = new AccountPaper
            {
                CommitteeCode = committee.Code,
                Committee = committee.Name,
                SessionCode = session.Code,
                Session = session.Title,
                From = session.PreparatoryFrom,
                To = session.To,
                Before = before?.Title,
                Figures = [.. figures[committee.Id], .. OfPlan([.. items.Select(i => i.State)], earlier)],
                Outcomes = items,
                Prose = [],
            };
            var written = accounts.Find(a => a.Committee == committee.Id) is { } account ? parts[account.Id] : [];
            papers.Add(paper with { Prose = Written(drafts.Of(paper, objectives), written) });
        }

        return papers;
    }

    /// <summary>The plan's own figures; those that were nought in both sessions are left out.</summary>
    private IEnumerable<PaperFigure> OfPlan(
        IReadOnlyList<Plan.Contracts.ItemState> states,
        IReadOnlyList<Plan.Contracts.ItemState>? earlier
    )
    {
        if (states.Count == 0)
        {
            yield break;
        }

        var was = earlier is null ? null : PlanTally.Of(earlier).ToDictionary(f => f.Code, f => f.Count, StringComparer.Ordinal);
        foreach (var (code, count) in PlanTally.Of(states))
        {
            decimal? before = was?[code];
            if (count > 0 || before > 0 || code is PlanTally.Items or PlanTally.Done)
            {
                yield return new PaperFigure(
                    code,
                    null,
                    words.Label(code, null),
                    count,
                    code == PlanTally.Items ? null : states.Count,
                    before,
                    0
                )
                {
                    BeforeOf = code == PlanTally.Items ? null : earlier?.Count,
                };
            }
        }
    }

    private static IReadOnlyList<PaperPart> Written(IReadOnlyList<PaperPart> drafted, IEnumerable<AccountPart> written)
    {
        var rows = written.ToDictionary(p => p.Key, StringComparer.Ordinal);
        return [.. drafted.Select(d => rows.TryGetValue(d.Key, out var row) ? Written(d, row) : d)];
    }

    private static PaperPart Written(PaperPart draft, AccountPart row) =>
        new(draft.Key, row.Heading, row.Text, row.Version)
        {
            Draft = new PaperDraft(draft.Heading, draft.Text, Moved: draft.Text.ToJson() != row.DraftThen.ToJson()),
        };
}
