using Comitia.Access.Contracts;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Access.Tables;

/// <summary>A role given to an account by hand, over everything or one opaque scope, between two days.</summary>
internal sealed class RoleGrant : IVersioned
{
    public required GrantId Id { get; init; }

    public required AccountId Account { get; init; }

    public required string Role { get; init; }

    /// <summary>Empty for everywhere.</summary>
    public required string Scope { get; set; }

    /// <summary>The first day it holds.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The first day it no longer holds; null while open. A role ended at once has today here.</summary>
    public LocalDate? To { get; set; }

    /// <summary>The account that gave it; null for the operator at the machine.</summary>
    public AccountId? GivenBy { get; init; }

    public required Instant Given { get; init; }

    public string? Reason { get; init; }

    public int Version { get; set; }
}
