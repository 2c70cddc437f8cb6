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
    /// Where a proposal belongs: the codes that were given, else what the text names. Refused, with what is here to choose from, where a
    /// code is unknown or the text names nothing here, or more than one.
    /// </summary>
    /// <param name="preview">What was read.</param>
    /// <param name="committee">The committee's code, or null for the committee that the text names.</param>
    /// <param name="session">The session's code, or null for the session that the text names.</param>
    /// <param name="ct">Cancels it.</param>
    Task<Result<PlanPlace>> Place(PlanImportPreview preview, string? committee, string? session, CancellationToken ct);

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

/// <summary>The plan that a proposal belongs to.</summary>
/// <param name="Committee">Whose plan it is.</param>
/// <param name="Session">The session it is for.</param>
/// <param name="Read">Which of "committee" and "session" were read out of the text.</param>
public sealed record PlanPlace(BodyLine Committee, SessionLine Session, IReadOnlyList<string> Read);

/// <summary>What an import did.</summary>
/// <param name="Plan">The plan it went into.</param>
/// <param name="Added">Items that were not there before.</param>
/// <param name="Skipped">Items that were there already and were left alone.</param>
/// <param name="Changed">Items that were there and were changed.</param>
/// <param name="Differing">Of those left alone, how many say something else than the text.</param>
public sealed record PlanImported(WorkPlanId Plan, int Added, int Skipped, int Changed = 0, int Differing = 0);
