using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Rules.Members;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Queries;

/// <summary>Plans a list of members against what stands here: two queries, however long the list.</summary>
internal sealed class MemberPlans(ComitiaDb db)
{
    public Task<IReadOnlyList<PlannedRow>> Of(Body body, IReadOnlyList<MemberRow> rows, CancellationToken ct) => Of(db, body, rows, ct);

    public static async Task<IReadOnlyList<PlannedRow>> Of(ComitiaDb db, Body body, IReadOnlyList<MemberRow> rows, CancellationToken ct)
    {
        var wanted = rows.Select(r => SearchWords.Whole(r.Person.Name)).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        var patterns = wanted.Select(n => " " + n.Split(' ').MaxBy(w => w.Length)).Distinct().ToList();
        var people = await db
            .People.Where(p => p.MergedInto == null && patterns.Any(w => p.Folded.Contains(w)))
            .AsNoTracking()
            .ToListAsync(ct);
        var bearers = people
            .SelectMany(p => p.Others.Select(o => o.Name).Append(p.Name).Select(SearchWords.Whole).Distinct().Select(n => (Name: n, p.Id)))
            .Where(n => wanted.Contains(n.Name))
            .ToLookup(n => n.Name, n => n.Id, StringComparer.Ordinal);
        var seats = await db.Memberships.Where(m => m.BodyId == body.Id).AsNoTracking().ToListAsync(ct);
        return MemberPlan.Of(
            rows,
            bearers,
            [.. seats.Select(s => new StandingSeat(s.Id, s.PersonId, new SeatFacts(s.Role, s.Label, new Span(s.From, s.To))))],
            new Span(body.From, body.To)
        );
    }
}
