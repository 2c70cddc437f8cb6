using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Audit.Tables;

/// <summary>One action in the audit: who, what, when, why, about which record, as part of which other action. Never changed, never deleted.</summary>
internal sealed class AuditEntry
{
    public required Guid Id { get; init; }

    /// <summary>The entry of the action that called this one.</summary>
    public Guid? Parent { get; init; }

    public required Instant At { get; init; }

    public required string Action { get; init; }

    /// <summary>The account, or null for the operator at the machine and the program's jobs.</summary>
    public Guid? Account { get; init; }

    /// <summary>The name as it was that day, sealed with the account's key; an operator's or job's in plain words.</summary>
    public required string Actor { get; init; }

    public string? Reason { get; init; }

    public string? RecordKind { get; init; }

    public Guid? RecordId { get; init; }

    public List<AuditChange> Changes { get; init; } = [];
}

/// <summary>One record that the action changed: its fields before and after, as JSON, those about a person sealed with that person's key.</summary>
internal sealed class AuditChange
{
    public required Guid Id { get; init; }

    public Guid EntryId { get; init; }

    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}

internal sealed class AuditTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit_entries").Unrecorded();
            e.Property(a => a.Id).ValueGeneratedNever();
            e.HasIndex(a => a.At);
            e.HasIndex(a => new { a.RecordId, a.At });
            e.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PersonalKey>(e =>
        {
            e.ToTable("personal_keys").Unrecorded();
            e.HasKey(k => k.Subject);
            e.Property(k => k.Subject).ValueGeneratedNever();
        });
        model.Entity<AuditChange>(e =>
        {
            e.ToTable("audit_changes").Unrecorded();
            e.Property(c => c.Id).ValueGeneratedNever();
            e.HasIndex(c => c.RecordId);
        });
    }
}
