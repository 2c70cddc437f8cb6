using System.Security.Cryptography;
using System.Text.Json;
using Comitia.Kernel.Storage;

namespace Comitia.Kernel.Actions;

/// <summary>The keyed hash by which a repeated key shows whether its input is the same, without keeping the input (HMAC-SHA-256, RFC 2104).</summary>
internal sealed class InputHasher
{
    private byte[]? key;

    public async Task<byte[]> Hash<TResult>(ComitiaDb db, IInput<TResult> input, CancellationToken ct)
    {
        key ??= await InstallationSecrets.Read(db, InstallationSecrets.InputHash, ct);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(input, input.GetType(), KernelJson.Options);
        return HMACSHA256.HashData(key, bytes);
    }
}
