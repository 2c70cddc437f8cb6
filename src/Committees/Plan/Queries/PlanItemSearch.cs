using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Plan.Pages;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Queries;

/// <summary>Plan items by their wordings, those of the latest plans first.</summary>
internal sealed class PlanItemSearch(ComitiaDb db, ISessions sessions) : ISearchSource
{
    public int Position => 10;

    public async Task<SearchBlock> Find(string typed, Viewer viewer, Say say, int most, CancellationToken ct)
    {
        var items = db.PlanItems.Where(i => i.Decision != ItemDecision.Withdrawn);
        var found = SearchWords.Typed(typed).Aggregate(items, (some, word) => some.Where(i => i.Folded.Contains(word)));
        var rows = await db.ReadablePlans(viewer)
            .Join(found, p => p.Id, i => i.PlanId, (p, i) => new { p.Session, Item = i })
            .OrderByDescending(r => r.Item.PlanId)
            .ThenBy(r => r.Item.Position)
            .Take(most)
            .ToListAsync(ct);
        var total =
            rows.Count < most
                ? rows.Count
                : await db.ReadablePlans(viewer).Join(found, p => p.Id, i => i.PlanId, (p, i) => i.Id).CountAsync(ct);
        var titles = (await sessions.All(ct)).ToDictionary(s => s.Id, s => s.Title.In(say.Code).Text);
        return new SearchBlock(
            say["plan.search.items"],
            [
                .. rows.Select(r =>
                {
                    var (title, language) = r.Item.Title.In(say.Code);
                    var note = $"{say.Word(r.Item.Kind)} · {titles.GetValueOrDefault(r.Session)}";
                    return new SearchHit($"{r.Item.Number}. {title}", language, PlanLinks.Item(r.Item.Id), note);
                }),
            ],
            total
        );
    }
}
