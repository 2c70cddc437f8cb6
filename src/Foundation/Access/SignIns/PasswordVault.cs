using Comitia.Access.Tables;
using Microsoft.AspNetCore.Identity;

namespace Comitia.Access.SignIns;

/// <summary>
/// Hashes and compares passwords with Identity's hasher, always outside the gate: it takes some 100 ms of processor on purpose, and
/// everybody would wait. No more at once than there are processors, so that a flood of sign-ins leaves the pages answering.
/// </summary>
internal sealed class PasswordVault(IPasswordHasher<UserAccount> hasher) : IDisposable
{
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);
    private readonly Lazy<string> nobody = new(() => hasher.HashPassword(null!, "nobody has this password"));

    public Task<string> Hash(string password, CancellationToken ct) => InPlace(() => hasher.HashPassword(null!, password), ct);

    /// <summary>Whether the password is the stored one, and whether it should be hashed anew. Takes as long where there is no hash at all.</summary>
    public Task<(bool Matched, bool Stale)> Compare(string? hash, string password, CancellationToken ct) =>
        InPlace(
            () =>
            {
                var result = hasher.VerifyHashedPassword(null!, hash ?? nobody.Value, password);
                return hash is null
                    ? (false, false)
                    : (result != PasswordVerificationResult.Failed, result == PasswordVerificationResult.SuccessRehashNeeded);
            },
            ct
        );

    public void Dispose() => places.Dispose();

    private async Task<T> InPlace<T>(Func<T> work, CancellationToken ct)
    {
        await places.WaitAsync(ct);
        try
        {
            return work();
        }
        finally
        {
            places.Release();
        }
    }
}
