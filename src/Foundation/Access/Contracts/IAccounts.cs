using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;

namespace Comitia.Access.Contracts;

/// <summary>
/// What needs a password or a one-time link, for the command line, the demonstration and the pages: secrets are hashed here, outside
/// the gate, and only then an action records them.
/// </summary>
public interface IAccounts
{
    /// <summary>Adds an account with a password, or with a link to set one where none is given; and its first role, if named. One commit.</summary>
    Task<Result<AccountAdded>> Add(NewAccount account, string? password, Asked asked, CancellationToken ct = default);

    /// <summary>Makes a new link to set a password; links made before no longer open.</summary>
    Task<Result<string>> NewLink(AccountId account, Asked asked, CancellationToken ct = default);
}

/// <summary>An account to be made, with its first role (null for none) over a scope (empty for everywhere).</summary>
public sealed record NewAccount(string Email, string Name, string Language, string? Role = null, string? Scope = null);

/// <summary>The account, and the path of the link by which its owner sets a password: shown once, kept only as a hash.</summary>
public sealed record AccountAdded(AccountId Account, string? LinkPath);

/// <summary>The way in to an installation that has no administrator yet.</summary>
public interface IFirstLink
{
    /// <summary>
    /// The path of a fresh one-time link, <c>/{language}/first/{token}</c>, or null where an administrator is there already. Ask once
    /// per start and print it: links of earlier starts no longer open.
    /// </summary>
    Task<string?> Make(string language, CancellationToken ct = default);
}
