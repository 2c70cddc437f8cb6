using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>What other capabilities read of sessions.</summary>
public interface ISessions
{
    /// <summary>All sessions, the newest first.</summary>
    Task<IReadOnlyList<SessionLine>> All(CancellationToken ct);

    Task<SessionLine?> Find(SessionId id, CancellationToken ct);

    Task<SessionLine?> Find(string code, CancellationToken ct);

    /// <summary>The session that a day falls in (the preparatory days included), else the next, else the last; null where there is none.</summary>
    Task<SessionLine?> On(LocalDate day, CancellationToken ct);

    /// <summary>The session before this one; an ordinary one is compared with ordinary ones.</summary>
    Task<SessionLine?> Before(SessionId id, CancellationToken ct);
}

/// <summary>A session in a line.</summary>
/// <param name="Code">Short and stable: <c>2026-spring</c>.</param>
/// <param name="PreparatoryFrom">Committees meet before the session opens; from this day its work counts.</param>
public sealed record SessionLine(
    SessionId Id,
    string Code,
    LocalText Title,
    bool Extraordinary,
    LocalDate From,
    LocalDate To,
    LocalDate PreparatoryFrom
);
