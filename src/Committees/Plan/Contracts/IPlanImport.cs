using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;

namespace Comitia.Plan.Contracts;

/// <summary>
/// A plan out of a text, for the command line: first only read, then, when asked, applied. Nothing is written by reading.
/// </summary>
public interface IPlanImport
{
    /// <summary>Reads a file and answers the proposal; refused where it cannot be read or holds no plan.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="name">Its name, which tells its kind.</param>
    /// <param name="builtInCuesOnly">Reads without a database: an administrator's own cues are then not known.</param>
    /// <param name="ct">Cancels it.</param>
    Task<Result<PlanImportPreview>> Read(Stream file, string name, bool builtInCuesOnly, CancellationToken ct);

    /// <summary>
    /// Applies a proposal to the committee's plan for a session, as it was read. Items already there are left alone, or changed to what
    /// the text says of them.
    /// </summary>
    Task<Result<PlanImported>> Apply(
        PlanImportPreview preview,
        BodyId committee,
        SessionId session,
        bool change,
        Asked asked,
        CancellationToken ct
    );
}

/// <summary>A proposal as programs read it, and in words.</summary>
/// <param name="Json">The shape that outside programs rely on.</param>
/// <param name="Committee">As the text names it, or null.</param>
/// <param name="Session">A season and a year, or null.</param>
/// <param name="Items">How many items are proposed.</param>
public sealed record PlanImportPreview(string Json, string? Committee, string? Session, int Items)
{
    /// <summary>The committee's code, in a file that Comitia wrote.</summary>
    public string? CommitteeCode { get; init; }

    /// <summary>The session's code, in a file that Comitia wrote.</summary>
    public string? SessionCode { get; init; }

    internal Rules.Importing.PlanProposal Proposal { get; init; } = null!;
}

/// <summary>What an import did.</summary>
/// <param name="Plan">The plan it went into.</param>
/// <param name="Added">Items that were not there before.</param>
/// <param name="Skipped">Items that were there already and were left alone.</param>
/// <param name="Changed">Items that were there and were changed.</param>
/// <param name="Differing">Of those left alone, how many say something else than the text.</param>
public sealed record PlanImported(WorkPlanId Plan, int Added, int Skipped, int Changed = 0, int Differing = 0);
