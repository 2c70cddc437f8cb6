using Comitia.Account.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Account.Tables;

internal sealed class AccountTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SessionAccount>(e =>
        {
            e.ToTable("session_accounts");
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Ignore(a => a.Scopes).Ignore(a => a.State);
            e.HasIndex(a => new { a.Committee, a.Session }).IsUnique();
        });
        model.Entity<AccountPart>(e =>
        {
            e.ToTable("account_parts");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Key).HasMaxLength(40);
            e.HasIndex(p => new { p.AccountId, p.Key }).IsUnique();
            e.HasOne<SessionAccount>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AccountVersion>(e =>
        {
            e.ToTable("account_versions");
            e.Property(v => v.Id).ValueGeneratedNever();
            e.HasIndex(v => new { v.AccountId, v.Number }).IsUnique();
            e.HasOne<SessionAccount>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>The tables by name.</summary>
internal static class AccountSets
{
    extension(ComitiaDb db)
    {
        public DbSet<SessionAccount> SessionAccounts => db.Set<SessionAccount>();

        public DbSet<AccountPart> AccountParts => db.Set<AccountPart>();

        public DbSet<AccountVersion> AccountVersions => db.Set<AccountVersion>();

        public Task<SessionAccount?> LoadAccount(SessionAccountId id, CancellationToken ct) =>
            db.Set<SessionAccount>().AsTracking().FirstOrDefaultAsync(a => a.Id == id, ct);

        public Task<SessionAccount?> FindAccount(BodyId committee, SessionId session, CancellationToken ct) =>
            db.Set<SessionAccount>().FirstOrDefaultAsync(a => a.Committee == committee && a.Session == session, ct);
    }
}
