using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Kernel.Actions;

/// <summary>
/// An idempotency key that was used: who, for which action, a keyed hash of the input, and the reference it was answered with. The
/// input itself is never kept.
/// </summary>
public sealed class ActionKey
{
    public required string Key { get; init; }

    public required string Action { get; init; }

    /// <summary>The account, or the operator's name.</summary>
    public required string Actor { get; init; }

    public required byte[] InputHash { get; init; }

    /// <summary>The result as JSON: an id or a count.</summary>
    public required string Answer { get; init; }

    public required Instant At { get; init; }
}

/// <summary>A secret of the installation, made at first start: the key of the input hashes.</summary>
public sealed class InstallationSecret
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }
}

internal sealed class KernelTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ActionKey>(e =>
        {
            e.ToTable("action_keys");
            e.HasKey(k => k.Key);
            e.Property(k => k.Key).HasMaxLength(80);
            e.HasIndex(k => k.At);
            e.Unrecorded();
        });
        model.Entity<InstallationSecret>(e =>
        {
            e.ToTable("installation_secrets");
            e.HasKey(s => s.Name);
            e.Unrecorded();
        });
        model.Entity<Office.InstallationProfile>(e =>
        {
            e.ToTable("installation");
            e.Property(p => p.Id).ValueGeneratedNever();
        });
    }
}
