using Comitia.Directory.Rules;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Comitia.Directory.Tables;

internal sealed class DirectoryTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        Bodies(model);
        People(model);
        Memberships(model);
        Imports(model);
    }

    private static void Bodies(ModelBuilder model) =>
        model.Entity<Body>(e =>
        {
            e.ToTable("bodies");
            e.Property(b => b.Code).HasMaxLength(40);
            e.HasIndex(b => b.Code).IsUnique();
            e.HasIndex(b => new { b.Kind, b.To });
            e.HasIndex(b => b.Parent);
            e.HasIndex(b => b.MergedInto);
            e.HasOne<Body>().WithMany().HasForeignKey(b => b.Parent).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Body>().WithMany().HasForeignKey(b => b.MergedInto).OnDelete(DeleteBehavior.Restrict);
            e.Property(b => b.Others).HasConversion(v => v.ToJson(), t => new OtherNames(OtherNames.FromJson(t)), new Same<OtherNames>());
            e.Property(b => b.Identifiers)
                .HasConversion(v => v.ToJson(), t => new Identifiers(Identifiers.FromJson(t)), new Same<Identifiers>());
        });

    private static void People(ModelBuilder model) =>
        model.Entity<Person>(e =>
        {
            e.ToTable("people");
            e.Property(p => p.SortName).UseCollation("people").Personal();
            e.Property(p => p.Folded).Personal();
            e.Property(p => p.Name).Personal();
            e.Property(p => p.Family).Personal();
            e.Property(p => p.Given).Personal();
            e.Property(p => p.Additional).Personal();
            e.HasIndex(p => p.SortName);
            e.HasIndex(p => p.Account).IsUnique();
            e.HasIndex(p => p.MergedInto);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedInto).OnDelete(DeleteBehavior.Restrict);
            e.Property(p => p.Others)
                .HasConversion(v => v.ToJson(), t => new OtherNames(OtherNames.FromJson(t)), new Same<OtherNames>())
                .Personal();
            e.Property(p => p.Identifiers)
                .HasConversion(v => v.ToJson(), t => new Identifiers(Identifiers.FromJson(t)), new Same<Identifiers>())
                .Personal();
        });

    private static void Memberships(ModelBuilder model) =>
        model.Entity<Membership>(e =>
        {
            e.ToTable("memberships");
            e.Property(m => m.Role).HasMaxLength(20);
            e.HasIndex(m => new { m.BodyId, m.To });
            e.HasIndex(m => m.PersonId);
            e.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(m => m.SubstituteFor).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Body>().WithMany().HasForeignKey(m => m.OnBehalfOf).OnDelete(DeleteBehavior.Restrict);
        });

    private static void Imports(ModelBuilder model)
    {
        model.Entity<ImportedRecord>(e =>
        {
            e.ToTable("imported_records").Unrecorded();
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasIndex(r => new { r.Source, r.Key }).IsUnique();
            e.HasIndex(r => r.Target);
        });
        model.Entity<ImportReview>(e =>
        {
            e.ToTable("import_reviews");
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Theirs).Personal(nameof(ImportReview.Target));
            e.Property(r => r.Ours).Personal(nameof(ImportReview.Target));
            e.HasIndex(r => new { r.State, r.Found });
            e.HasIndex(r => r.Target);
        });
    }

    private sealed class Same<T>() : ValueComparer<T>((a, b) => object.Equals(a, b), v => v!.GetHashCode(), v => v)
        where T : class;
}
