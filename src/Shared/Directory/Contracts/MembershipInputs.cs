using Comitia.Kernel.Actions;
using NodaTime;

namespace Comitia.Directory.Contracts;

/// <summary>What a seat is: its role, the words for it where the body has its own, its days (both included), and for whom it stands in.</summary>
public sealed record SeatWording
{
    /// <summary>One of <see cref="BodyRoles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The body's own word: deputy chair, rapporteur, secretary.</summary>
    public string? Label { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public PersonId? SubstituteFor { get; init; }

    /// <summary>The political group or party for which the person sits here.</summary>
    public BodyId? OnBehalfOf { get; init; }
}

/// <summary>Gives a person a seat in a body.</summary>
public sealed record AddMembership(PersonId Person, BodyId Body, SeatWording Seat) : IInput<MembershipId>;

/// <summary>Corrects a membership.</summary>
public sealed record ChangeMembership(MembershipId Membership, SeatWording Seat, int? Version = null) : IInput<MembershipId>;

/// <summary>Says which day is the last; null takes an end back.</summary>
public sealed record EndMembership(MembershipId Membership, LocalDate? LastDay, int? Version = null) : IInput<MembershipId>;

/// <summary>Takes back a membership that was entered by mistake, or with <paramref name="Again"/> puts it back.</summary>
public sealed record WithdrawMembership(MembershipId Membership, bool Again = false) : IInput<MembershipId>;

/// <summary>Adds a person and gives them a seat, in one step.</summary>
public sealed record AddMember(BodyId Body, PersonWording NewPerson, SeatWording Seat) : IInput<MembershipId>;
