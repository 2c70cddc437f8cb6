using System.Security.Cryptography;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Kernel.Actions;

/// <summary>The installation's own secrets, made once before the first action.</summary>
public static class InstallationSecrets
{
    /// <summary>The key of the hashes of repeated inputs.</summary>
    public const string InputHash = "input-hash";

    /// <summary>What wraps the keys of persons, so that their table alone opens nothing.</summary>
    public const string PersonalKeys = "personal-keys";

    private static readonly string[] All = [InputHash, PersonalKeys];

    public static async Task<byte[]> Read(ComitiaDb db, string name, CancellationToken ct) =>
        (await db.Set<InstallationSecret>().AsNoTracking().FirstOrDefaultAsync(s => s.Name == name, ct))?.Value
        ?? throw new InvalidOperationException($"The installation has no secret {name}; prepare it first.");

    internal static async Task<bool> Missing(ComitiaDb db, CancellationToken ct) =>
        await db.Set<InstallationSecret>().CountAsync(s => All.Contains(s.Name), ct) < All.Length;

    /// <summary>Makes those that are not there yet.</summary>
    internal static async Task Ensure(ComitiaDb db, CancellationToken ct)
    {
        var there = await db.Set<InstallationSecret>().Select(s => s.Name).ToListAsync(ct);
        foreach (var name in All.Except(there, StringComparer.Ordinal))
        {
            db.Add(new InstallationSecret { Name = name, Value = RandomNumberGenerator.GetBytes(32) });
        }

        await db.SaveChangesAsync(ct);
    }
}
