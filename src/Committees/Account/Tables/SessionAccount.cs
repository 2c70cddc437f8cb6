using Comitia.Account.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Account.Tables;

/// <summary>A committee's account of one session. Its figures are counted when it is read; what was approved stands frozen in its versions.</summary>
internal sealed class SessionAccount : IVersioned, IScoped
{
    public required SessionAccountId Id { get; init; }

    public required BodyId Committee { get; set; }

    public required SessionId Session { get; init; }

    /// <summary>The last approved version; 0 while it is a draft.</summary>
    public int ApprovedVersion { get; set; }

    public LocalDate? ApprovedOn { get; set; }

    /// <summary>Whether its text was worked on since the last approval.</summary>
    public bool Amended { get; set; }

    public int Version { get; set; }

    public IEnumerable<string> Scopes => [BodyScope.Of(Committee)];

    public AccountState State =>
        ApprovedVersion == 0 ? AccountState.Draft
        : Amended ? AccountState.Amended
        : AccountState.Approved;
}
