using Microsoft.EntityFrameworkCore;

namespace Comitia.Bench.Baseline;

/// <summary>The same rows that an action writes, mapped as any program would: record, audit entry, audit change, key.</summary>
internal sealed class BaselineDb(DbContextOptions<BaselineDb> options) : DbContext(options)
{
    public DbSet<Item> Items => Set<Item>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<UsedKey> Keys => Set<UsedKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Item>().Property(i => i.Version).IsConcurrencyToken();
        modelBuilder.Entity<Entry>().HasIndex(e => e.RecordId);
        modelBuilder.Entity<Change>().HasIndex(c => c.RecordId);
        modelBuilder.Entity<UsedKey>().HasKey(k => k.Key);
    }
}

internal sealed class Item
{
    public required Guid Id { get; init; }

    public required string Title { get; set; }

    public int Version { get; set; }
}

internal sealed class Entry
{
    public required Guid Id { get; init; }

    public required string Actor { get; init; }

    public required Guid RecordId { get; init; }

    public required long At { get; init; }
}

internal sealed class Change
{
    public required Guid Id { get; init; }

    public required Guid EntryId { get; init; }

    public required Guid RecordId { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }
}

internal sealed class UsedKey
{
    public required string Key { get; init; }

    public required string Answer { get; init; }
}

/// <summary>What a client asks.</summary>
internal sealed record Ask(Guid Item, int Read, string Title, string Key);
