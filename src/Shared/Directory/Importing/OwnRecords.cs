using Comitia.Directory.Contracts;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Importing;

/// <summary>Which ids are those of records here, each with the id of the record it stands for now.</summary>
internal static class OwnRecords
{
    public static async Task<IReadOnlyDictionary<Guid, Guid>> Find(
        ComitiaDb db,
        ImportedKind kind,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    )
    {
        switch (kind)
        {
            case ImportedKind.Body:
                var bodies = ids.Select(i => new BodyId(i)).ToList();
                return await db
                    .Bodies.Where(b => bodies.Contains(b.Id))
                    .Select(b => new { b.Id, Kept = b.MergedInto ?? b.Id })
                    .ToDictionaryAsync(b => b.Id.Value, b => b.Kept.Value, ct);
            case ImportedKind.Person:
                var people = ids.Select(i => new PersonId(i)).ToList();
                return await db
                    .People.Where(p => people.Contains(p.Id))
                    .Select(p => new { p.Id, Kept = p.MergedInto ?? p.Id })
                    .ToDictionaryAsync(p => p.Id.Value, p => p.Kept.Value, ct);
            default:
                var seats = ids.Select(i => new MembershipId(i)).ToList();
                return await db.Set<Membership>()
                    .Where(m => seats.Contains(m.Id))
                    .Select(m => m.Id)
                    .ToDictionaryAsync(m => m.Value, m => m.Value, ct);
        }
    }
}
