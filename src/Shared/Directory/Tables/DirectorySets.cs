using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Directory.Tables;

/// <summary>The capability's tables by name, and the conditions that several queries share.</summary>
internal static class DirectorySets
{
    extension(ComitiaDb db)
    {
        public DbSet<Body> Bodies => db.Set<Body>();

        public DbSet<Person> People => db.Set<Person>();

        /// <summary>All but those taken back.</summary>
        public IQueryable<Membership> Memberships => db.Set<Membership>().Where(m => !m.Withdrawn);

        public DbSet<ImportedRecord> Imported => db.Set<ImportedRecord>();

        public DbSet<ImportReview> Reviews => db.Set<ImportReview>();

        /// <summary>A body to change; an address that a merge left leads to the body kept.</summary>
        public Task<Body?> LoadBody(BodyId id, CancellationToken ct)
        {
            var merged = db.Bodies.Where(d => d.Id == id);
            return db.Bodies.FirstOrDefaultAsync(b => b.MergedInto == null && (b.Id == id || merged.Any(d => d.MergedInto == b.Id)), ct);
        }

        public Task<Person?> LoadPerson(PersonId id, CancellationToken ct)
        {
            var merged = db.People.Where(d => d.Id == id);
            return db.People.FirstOrDefaultAsync(p => p.MergedInto == null && (p.Id == id || merged.Any(d => d.MergedInto == p.Id)), ct);
        }
    }

    /// <summary>Those whose names have all the words that were typed.</summary>
    public static IQueryable<Body> Named(this IQueryable<Body> bodies, string? typed) =>
        SearchWords.Typed(typed).Aggregate(bodies, (found, word) => found.Where(b => b.Folded.Contains(word)));

    public static IQueryable<Person> Named(this IQueryable<Person> people, string? typed) =>
        SearchWords.Typed(typed).Aggregate(people, (found, word) => found.Where(p => p.Folded.Contains(word)));

    public static IQueryable<Body> Standing(this IQueryable<Body> bodies) => bodies.Where(b => b.MergedInto == null);

    // The day comes as a nullable value, because it is compared with one: a conversion inside the condition would be compiled anew
    // with each query, and every request asks.
    public static IQueryable<Body> ExistingOn(this IQueryable<Body> bodies, LocalDate? day) =>
        bodies.Where(b => b.MergedInto == null && (b.From == null || b.From <= day) && (b.To == null || b.To >= day));

    public static IQueryable<Membership> On(this IQueryable<Membership> memberships, LocalDate? day) =>
        memberships.Where(m => (m.From == null || m.From <= day) && (m.To == null || m.To >= day));
}
