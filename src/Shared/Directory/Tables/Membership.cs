using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Directory.Tables;

/// <summary>One person's seat in one body: role and days, both included.</summary>
internal sealed class Membership : IVersioned
{
    public required MembershipId Id { get; init; }

    public PersonId PersonId { get; set; }

    public BodyId BodyId { get; set; }

    /// <summary>One of <see cref="BodyRoles"/>: what the person may do here follows from it.</summary>
    public required string Role { get; set; }

    /// <summary>The body's own word for it.</summary>
    public string? Label { get; set; }

    /// <summary>Its place in lists: chair before deputies before the rest.</summary>
    public int Rank { get; set; }

    public LocalDate? From { get; set; }

    public LocalDate? To { get; set; }

    /// <summary>Set when the end came with the body's own, so that reopening the body takes it back.</summary>
    public bool EndedWithBody { get; set; }

    public PersonId? SubstituteFor { get; set; }

    public BodyId? OnBehalfOf { get; set; }

    /// <summary>Entered by mistake, or one of two that a merge made the same.</summary>
    public bool Withdrawn { get; set; }

    public int Version { get; set; }
}
