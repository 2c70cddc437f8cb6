using Comitia.Account.Contracts;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Account.Tables;

/// <summary>An account as a meeting approved it: frozen, never changed.</summary>
internal sealed class AccountVersion
{
    public required Guid Id { get; init; }

    public required SessionAccountId AccountId { get; init; }

    public required int Number { get; init; }

    public required LocalDate ApprovedOn { get; init; }

    /// <summary>Opaque reference of the approving meeting, where it is on record here.</summary>
    public string? Meeting { get; init; }

    public required LocalText MeetingTitle { get; init; }

    /// <summary>The paper as JSON (<see cref="Rules.AccountPaper"/>).</summary>
    public required string Paper { get; init; }

    public required Instant FrozenAt { get; init; }
}
