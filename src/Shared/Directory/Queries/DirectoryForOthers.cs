using System.Globalization;
using System.Linq.Expressions;
using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Directory.Queries;

/// <summary>Bodies and people as other capabilities read them; one query a call, merges followed.</summary>
internal sealed class DirectoryForOthers(ComitiaDb db) : IDirectory
{
    private const int Best = 12;
    private static readonly StringComparer Order = StringComparer.Create(CultureInfo.GetCultureInfo("az"), ignoreCase: false);

    public async Task<BodyLine?> Body(BodyId id, CancellationToken ct) =>
        (await Kept(db.Bodies.Where(b => b.Id == id)).FirstOrDefaultAsync(ct))?.Line;

    /// <summary>What these bodies were merged into, or they themselves: found by their keys, not by looking through all bodies.</summary>
    private IQueryable<KeptBody> Kept(IQueryable<Body> asked)
    {
        var all = db.Bodies.AsQueryable();
        return from a in asked
            from b in all
            where b.Id == (a.MergedInto ?? a.Id)
            select new KeptBody(a.Id, new BodyLine(b.Id, b.Code, b.Kind, b.Name, b.From, b.To));
    }

    private sealed record KeptBody(BodyId Asked, BodyLine Line);

    /// <summary>By its code or that of a merged duplicate; failing these, by its key in an import.</summary>
    public async Task<BodyLine?> Body(string code, CancellationToken ct)
    {
        if (await Kept(db.Bodies.Where(b => b.Code == code)).FirstOrDefaultAsync(ct) is { } body)
        {
            return body.Line;
        }

        var target = await db
            .Imported.Where(i => i.Kind == ImportedKind.Body && i.Key == code)
            .OrderBy(i => i.Source)
            .Select(i => (Guid?)i.Target)
            .FirstOrDefaultAsync(ct);
        return target is null ? null : await Body(new BodyId(target.Value), ct);
    }

    public async Task<IReadOnlyDictionary<BodyId, BodyLine>> Bodies(IReadOnlyCollection<BodyId> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<BodyId, BodyLine>();
        }

        var found = await Kept(db.Bodies.Where(b => ids.Contains(b.Id))).ToListAsync(ct);
        return found.ToDictionary(f => f.Asked, f => f.Line);
    }

    public async Task<IReadOnlyList<BodyLine>> Committees(LocalDate on, CancellationToken ct)
    {
        var committees = db.Bodies.ExistingOn(on).Where(b => b.Kind == BodyKind.Committee && !b.Placeholder);
        return [.. (await committees.Select(ToLine).ToListAsync(ct)).OrderBy(b => b.Name.ToString(), Order)];
    }

    public async Task<IReadOnlyDictionary<PersonId, PersonLine>> People(IReadOnlyCollection<PersonId> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<PersonId, PersonLine>();
        }

        var all = db.People.AsQueryable();
        var found = await (
            from asked in all
            from p in all
            where ids.Contains(asked.Id) && p.Id == (asked.MergedInto ?? asked.Id)
            select new { Asked = asked.Id, Line = new PersonLine(p.Id, p.Name) }
        ).ToListAsync(ct);
        return found.ToDictionary(f => f.Asked, f => f.Line);
    }

    public async Task<IReadOnlyList<MemberLine>> Members(BodyId body, LocalDate on, CancellationToken ct)
    {
        var seats = db.Memberships.On(on).Where(m => m.BodyId == body);
        var rows = await seats
            .Join(
                db.People,
                m => m.PersonId,
                p => p.Id,
                (m, p) =>
                    new
                    {
                        Line = new MemberLine(m.PersonId, p.Name, m.Role, m.Label, m.From, m.To, m.SubstituteFor),
                        m.Rank,
                        p.SortName,
                    }
            )
            .ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Rank).ThenBy(r => r.SortName, Order).Select(r => r.Line)];
    }

    public async Task<IReadOnlyList<MemberLine>> MembersBetween(BodyId body, LocalDate first, LocalDate last, CancellationToken ct) =>
        await db
            .Memberships.Where(m => m.BodyId == body && (m.From == null || m.From <= last) && (m.To == null || m.To >= first))
            .Join(
                db.People,
                m => m.PersonId,
                p => p.Id,
                (m, p) => new MemberLine(m.PersonId, p.Name, m.Role, m.Label, m.From, m.To, m.SubstituteFor)
            )
            .ToListAsync(ct);

    public async Task<IReadOnlyList<BodyLine>> Search(string typed, CancellationToken ct)
    {
        if (SearchWords.Typed(typed).Count == 0)
        {
            return [];
        }

        var found = await db
            .Bodies.Standing()
            .Named(typed)
            .OrderBy(b => b.Placeholder)
            .ThenBy(b => b.To != null)
            .ThenBy(b => b.Code)
            .Take(60)
            .ToListAsync(ct);
        var whole = SearchWords.Whole(typed);
        return
        [
            .. found
                .OrderByDescending(b => SearchWords.Whole(b.Name.ToString()).StartsWith(whole, StringComparison.Ordinal))
                .ThenBy(b => b.To is not null)
                .ThenBy(b => b.Name.ToString(), Order)
                .Take(Best)
                .Select(Line),
        ];
    }

    public async Task<IReadOnlyList<PersonLine>> SearchPeople(string typed, CancellationToken ct) =>
        SearchWords.Typed(typed).Count == 0
            ? []
            : await db
                .People.Where(p => p.MergedInto == null)
                .Named(typed)
                .OrderBy(p => p.SortName)
                .Take(Best)
                .Select(p => new PersonLine(p.Id, p.Name))
                .ToListAsync(ct);

    public async Task<IReadOnlyDictionary<string, BodyLine>> FindByName(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var patterns = Patterns(names);
        if (patterns.Count == 0)
        {
            return new Dictionary<string, BodyLine>();
        }

        var candidates = await db.Bodies.Standing().Where(b => patterns.Any(p => b.Folded.Contains(p))).ToListAsync(ct);
        return NameMatch.Of(names, candidates).ToDictionary(m => m.Key, m => Line(m.Value));
    }

    public async Task<IReadOnlyDictionary<string, PersonLine>> FindPeopleByName(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var patterns = Patterns(names);
        if (patterns.Count == 0)
        {
            return new Dictionary<string, PersonLine>();
        }

        var candidates = await db
            .People.Where(p => p.MergedInto == null && p.Erased == null)
            .Where(p => patterns.Any(w => p.Folded.Contains(w)))
            .ToListAsync(ct);
        return NameMatch.Of(names, candidates).ToDictionary(m => m.Key, m => new PersonLine(m.Value.Id, m.Value.Name));
    }

    /// <summary>For each name the longest of its words, which is to be found where a word begins.</summary>
    private static List<string> Patterns(IEnumerable<string> names) =>
        [.. names.Select(n => SearchWords.Typed(n)).Where(w => w.Count > 0).Select(w => w.MaxBy(x => x.Length)!).Distinct()];

    public async Task<IReadOnlyList<SeatLine>> Seats(PersonId person, LocalDate on, CancellationToken ct)
    {
        var seats = db.Memberships.On(on).Where(m => m.PersonId == person);
        var rows = await seats.Join(db.Bodies, m => m.BodyId, b => b.Id, (m, b) => new { Seat = m, Body = b }).ToListAsync(ct);
        return
        [
            .. rows.OrderBy(r => r.Seat.Rank)
                .ThenBy(r => r.Body.Name.ToString(), Order)
                .Select(r => new SeatLine(Line(r.Body), r.Seat.Role, r.Seat.Label, r.Seat.From, r.Seat.To)),
        ];
    }

    private static readonly Expression<Func<Body, BodyLine>> ToLine = b => new BodyLine(b.Id, b.Code, b.Kind, b.Name, b.From, b.To);

    internal static BodyLine Line(Body body) => new(body.Id, body.Code, body.Kind, body.Name, body.From, body.To);
}
