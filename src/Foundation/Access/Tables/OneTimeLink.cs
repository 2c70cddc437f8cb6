using Comitia.Access.Contracts;
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

/// <summary>A one-time link, by the hash of its secret; the secret itself is nowhere but in the link.</summary>
internal sealed class OneTimeLink
{
    public required Guid Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public required byte[] Hash { get; init; }

    public AccountId? Account { get; init; }

    public required Instant Created { get; init; }

    public required Instant Expires { get; set; }

    /// <summary>When it was used; it opens only once.</summary>
    public Instant? Used { get; set; }

    public bool OpensAt(Instant now) => Used is null && now < Expires;
}
