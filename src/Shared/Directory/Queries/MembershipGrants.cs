using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Directory.Queries;

/// <summary>The seats that a person holds today are the roles of the account linked to them.</summary>
internal sealed class MembershipGrants : IGrantSource
{
    private static readonly KnownQuery<Func<ComitiaDb, Guid?, IAsyncEnumerable<PersonId>>> OfAccount = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, Guid? account) => db.Set<Person>().Where(p => p.Account == account && p.MergedInto == null).Select(p => p.Id)
        )
    );

    public async Task<(Guid? Person, IReadOnlyList<Grant> Grants)> Of(ComitiaDb db, Guid account, LocalDate today, CancellationToken ct)
    {
        if (await Linked(db, account, ct) is not { } person)
        {
            return (null, []);
        }

        // Two small questions: as one, SQLite looks through the seats of everybody.
        var bodies = db.Bodies.ExistingOn(today);
        var seats = await db
            .Memberships.On(today)
            .Where(m => m.PersonId == person && bodies.Any(b => b.Id == m.BodyId))
            .Select(m => new { m.Role, m.BodyId })
            .ToListAsync(ct);
        return (person.Value, [.. seats.Select(s => new Grant(s.Role, BodyScope.Of(s.BodyId))).Distinct()]);
    }

    private static async Task<PersonId?> Linked(ComitiaDb db, Guid? account, CancellationToken ct)
    {
        var people = await OfAccount.On(db)(db, account).ToListAsync(ct);
        return people is [var person] ? person : null;
    }
}
