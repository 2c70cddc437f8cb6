using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Tables;

internal sealed class AccessTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<UserAccount>(e =>
        {
            e.ToTable("user_accounts");
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Email).HasMaxLength(254).Personal();
            e.Property(a => a.EmailKey).HasMaxLength(254).Personal();
            e.Property(a => a.Name).HasMaxLength(200).Personal();
            e.Property(a => a.Folded).Personal();
            e.Property(a => a.Language).HasMaxLength(10);
            e.Property(a => a.PasswordHash).Secret();
            e.Property(a => a.Stamp).Secret();
            e.HasIndex(a => a.EmailKey).IsUnique();
        });
        model.Entity<SignInState>(e =>
        {
            e.ToTable("sign_in_states").Unrecorded();
            e.HasKey(s => s.Account);
            e.Property(s => s.Account).ValueGeneratedNever();
            e.HasOne<UserAccount>().WithOne().HasForeignKey<SignInState>(s => s.Account).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RoleGrant>(e =>
        {
            e.ToTable("role_grants");
            e.Property(g => g.Id).ValueGeneratedNever();
            e.Property(g => g.Role).HasMaxLength(40);
            e.Property(g => g.Scope).HasMaxLength(80);
            e.HasOne<UserAccount>().WithMany().HasForeignKey(g => g.Account).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(g => g.Role);
        });
        model.Entity<OneTimeLink>(e =>
        {
            e.ToTable("one_time_links");
            e.Property(l => l.Id).ValueGeneratedNever();
            e.Property(l => l.Hash).Secret();
            e.HasIndex(l => l.Hash).IsUnique();
            e.HasOne<UserAccount>().WithMany().HasForeignKey(l => l.Account).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<KeyRingEntry>(e =>
        {
            e.ToTable("key_ring").Unrecorded();
            e.Property(k => k.Id).ValueGeneratedNever();
        });
    }
}
