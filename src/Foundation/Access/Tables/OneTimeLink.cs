using Comitia.Access.Contracts;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Access.Tables;

/// <summary>What a one-time link opens.</summary>
internal enum LinkPurpose
{
    /// <summary>Making the first administrator of an installation that has none.</summary>
    FirstAdministrator,

    /// <summary>Setting the password of one account.</summary>
    SetPassword,
}

/// <summary>
/// A one-time link, by the hash of its secret; the secret itself is nowhere but in the link. Versioned, so that of two who open it at
/// the same moment one is too late.
/// </summary>
internal sealed class OneTimeLink : IVersioned
{
    public required Guid Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public required byte[] Hash { get; init; }

    public AccountId? Account { get; init; }

    public required Instant Created { get; init; }

    public required Instant Expires { get; set; }

    /// <summary>When it was used; it opens only once.</summary>
    public Instant? Used { get; set; }

    public int Version { get; set; }

    public bool OpensAt(Instant now) => Used is null && now < Expires;
}
