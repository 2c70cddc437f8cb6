using Comitia.Access.Actions;
using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.SignIns;

/// <summary>One who has shown who they are: what a session carries.</summary>
internal sealed record Admitted(AccountId Account, Guid Stamp, string Language);

/// <summary>
/// Signs in: reads the account, compares the password, then records how it went. Unknown, closed, paused and wrong are one answer that
/// takes one time, so that nobody learns who has an account.
/// </summary>
internal sealed class Doorkeeper(IServiceScopeFactory scopes, PasswordVault vault, IActions actions, PermissionBook book)
{
    private const int Tries = 4;

    public async Task<Result<Admitted?>> SignIn(string? email, string? password, CancellationToken ct)
    {
        var account = await Find(email, ct);
        var typed = Cut(password);
        var (matched, stale) = await vault.Compare(account?.PasswordHash, typed, ct);
        var rehashed = matched && stale ? await vault.Hash(typed, ct) : null;
        var viewer = matched ? Viewer.Of(account!.Id.Value, account.Name, [], book) : Viewer.Nobody;
        var result = await Record(new SignIn(account?.Id, matched ? account!.PasswordHash : null, rehashed), viewer, ct);
        return !result.Try(out var admitted) ? result.As<Admitted?>()
            : admitted ? new Admitted(account!.Id, account.Stamp, account.Language)
            : (Result<Admitted?>)(Admitted?)null;
    }

    /// <summary>Compares the current password of one already signed in, counting failures as at the door: the hash it matched, or null.</summary>
    public async Task<string?> Confirm(AccountId id, string? password, CancellationToken ct)
    {
        var account = await Read(db => db.Accounts().SingleOrDefaultAsync(a => a.Id == id, ct));
        var (matched, _) = await vault.Compare(account?.PasswordHash, Cut(password), ct);
        var recorded = await Record(
            new SignIn(id, matched ? account!.PasswordHash : null),
            Viewer.Of(id.Value, account?.Name ?? string.Empty, [], book),
            ct
        );
        return recorded is { Ok: true, Value: true } ? account!.PasswordHash : null;
    }

    public async Task<Admitted?> Of(AccountId id, CancellationToken ct) =>
        await Read(db =>
            db.Accounts()
                .Where(a => a.Id == id && a.DisabledAt == null)
                .Select(a => new Admitted(a.Id, a.Stamp, a.Language))
                .SingleOrDefaultAsync(ct)
        );

    /// <summary>Tries at one account may meet on PostgreSQL; each is counted, so the loser tries again.</summary>
    private async Task<Result<bool>> Record(SignIn input, Viewer viewer, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await actions.Run(input, new Asked(viewer), ct);
            if (result.Ok || result.Refusals[0].Kind != RefusalKind.Conflict || attempt == Tries)
            {
                return result;
            }
        }
    }

    private async Task<UserAccount?> Find(string? email, CancellationToken ct)
    {
        if (EmailAddress.Clean(email) is not { } clean)
        {
            return null;
        }

        var key = EmailAddress.Key(clean);
        return await Read(db => db.Accounts().SingleOrDefaultAsync(a => a.EmailKey == key, ct));
    }

    private async Task<T> Read<T>(Func<ComitiaDb, Task<T>> query)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ComitiaDb>());
    }

    /// <summary>No password is longer: what is typed beyond is cut, so that nobody makes the hasher read megabytes.</summary>
    private static string Cut(string? typed) =>
        typed is null ? string.Empty
        : typed.Length > PasswordRule.Longest ? typed[..(PasswordRule.Longest + 1)]
        : typed;
}
