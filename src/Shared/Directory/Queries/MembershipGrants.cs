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
    public async Task<(Guid? Person, IReadOnlyList<Grant> Grants)> Of(ComitiaDb db, Guid account, LocalDate today, CancellationToken ct)
    {
        var seats = db.Memberships.On(today);
        var bodies = db.Bodies.ExistingOn(today);
        var rows = await db
            .People.Where(p => p.Account == account && p.MergedInto == null)
            .Select(p => new
            {
                p.Id,
                Seats = seats
                    .Where(m => m.PersonId == p.Id && bodies.Any(b => b.Id == m.BodyId))
                    .Select(m => new { m.Role, m.BodyId })
                    .ToList(),
            })
            .ToListAsync(ct);
        return rows is [var person]
            ? (person.Id.Value, [.. person.Seats.Select(s => new Grant(s.Role, BodyScope.Of(s.BodyId))).Distinct()])
            : (null, []);
    }
}
