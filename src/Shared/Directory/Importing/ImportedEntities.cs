using Comitia.Directory.Contracts;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Importing;

/// <summary>Loads the records behind imported keys to change them.</summary>
internal static class ImportedEntities
{
    public static async Task<IReadOnlyDictionary<Guid, ImportedEntity>> Load(
        ComitiaDb db,
        ImportedKind kind,
        IEnumerable<Guid> targets,
        CancellationToken ct
    )
    {
        switch (kind)
        {
            case ImportedKind.Body:
                var bodies = targets.Select(t => new BodyId(t)).Distinct().ToList();
                return await db.Bodies.Where(b => bodies.Contains(b.Id)).ToDictionaryAsync(b => b.Id.Value, b => new ImportedEntity(b), ct);
            case ImportedKind.Person:
                var people = targets.Select(t => new PersonId(t)).Distinct().ToList();
                return await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id.Value, p => new ImportedEntity(p), ct);
            default:
                var seats = targets.Select(t => new MembershipId(t)).Distinct().ToList();
                return await db.Set<Membership>()
                    .Where(m => seats.Contains(m.Id))
                    .ToDictionaryAsync(m => m.Id.Value, m => new ImportedEntity(m), ct);
        }
    }
}
