using Comitia.Access.Contracts;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Access.Tables;

/// <summary>One who may sign in. Never deleted: closed accounts still stand in the history of what they did.</summary>
internal sealed class UserAccount : IVersioned
{
    public required AccountId Id { get; init; }

    /// <summary>As typed; it is the name one signs in with.</summary>
    public required string Email { get; set; }

    /// <summary>By which one address is one account.</summary>
    public required string EmailKey { get; set; }

    public required string Name { get; set; }

    /// <summary>Name and address folded, for searching.</summary>
    public required string Folded { get; set; }

    public required string Language { get; set; }

    public required Instant Created { get; init; }

    public Instant? DisabledAt { get; set; }

    /// <summary>Identity's hash with its salt and cost (version 3: PBKDF2, HMAC-SHA-512); null until a password is set.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and with closing: a session that carries another one is over.</summary>
    public required Guid Stamp { get; set; }

    public int Version { get; set; }
}

/// <summary>How signing in went lately: apart from the account, because it changes with every try.</summary>
internal sealed class SignInState : IVersioned
{
    public required AccountId Account { get; init; }

    public int Failures { get; set; }

    public Instant? LastFailure { get; set; }

    public Instant? PausedUntil { get; set; }

    public Instant? LastSignIn { get; set; }

    /// <summary>The sign-in before the last: since when one has not been here.</summary>
    public Instant? SignInBefore { get; set; }

    public int Version { get; set; }
}
