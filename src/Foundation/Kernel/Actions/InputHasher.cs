using System.Security.Cryptography;
using System.Text.Json;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Kernel.Actions;

/// <summary>The keyed hash by which a repeated key shows whether its input is the same, without keeping the input (HMAC-SHA-256, RFC 2104).</summary>
internal sealed class InputHasher
{
    private const string Name = "input-hash";
    private byte[]? key;

    public async Task<byte[]> Hash<TResult>(ComitiaDb db, IInput<TResult> input, CancellationToken ct)
    {
        key ??= await Key(db, ct);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(input, input.GetType(), KernelJson.Options);
        return HMACSHA256.HashData(key, bytes);
    }

    private static async Task<byte[]> Key(ComitiaDb db, CancellationToken ct) =>
        (await db.Set<InstallationSecret>().AsNoTracking().FirstOrDefaultAsync(s => s.Name == Name, ct))?.Value
        ?? throw new InvalidOperationException("The installation has no input-hash secret; run migrations first.");

    /// <summary>Makes the secret of a fresh installation.</summary>
    public static async Task Ensure(ComitiaDb db, CancellationToken ct)
    {
        if (!await db.Set<InstallationSecret>().AnyAsync(s => s.Name == Name, ct))
        {
            db.Add(new InstallationSecret { Name = Name, Value = RandomNumberGenerator.GetBytes(32) });
            await db.SaveChangesAsync(ct);
        }
    }
}
