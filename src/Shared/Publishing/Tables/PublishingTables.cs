using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Publishing.Tables;

/// <summary>The public side's own tables. They name no other table: what is public can be rebuilt from these two alone.</summary>
internal sealed class PublishingTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<PublicVersion>(e =>
        {
            // The versions are their own history, and the action notes each one: the audit need not hold the payload a second time.
            e.ToTable("public_versions").Unrecorded();
            e.Property(v => v.Id).ValueGeneratedNever();
            e.Property(v => v.Kind).HasMaxLength(40);
            e.Property(v => v.CommitteeCode).HasMaxLength(80);
            e.Property(v => v.SessionCode).HasMaxLength(80);
            e.Property(v => v.Name).HasMaxLength(80);
            e.Ignore(v => v.Leaf);
            e.Property(v => v.ETag).HasMaxLength(40);
            e.HasIndex(v => new
                {
                    v.Kind,
                    v.CommitteeCode,
                    v.SessionCode,
                    v.Name,
                    v.Number,
                })
                .IsUnique();
            e.HasIndex(v => v.PublishedAt);
        });
        model.Entity<Tombstone>(e =>
        {
            e.ToTable("public_tombstones");
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Kind).HasMaxLength(40);
            e.Property(t => t.CommitteeCode).HasMaxLength(80);
            e.Property(t => t.SessionCode).HasMaxLength(80);
            e.Property(t => t.Name).HasMaxLength(80);
            e.HasIndex(t => new
                {
                    t.Kind,
                    t.CommitteeCode,
                    t.SessionCode,
                    t.Name,
                    t.UpTo,
                })
                .IsUnique();
        });
    }
}
