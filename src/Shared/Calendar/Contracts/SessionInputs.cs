using Comitia.Kernel.Actions;
using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>What a person writes of a session.</summary>
/// <param name="Code">Short and stable, small Latin letters, digits and hyphens: <c>2026-spring</c>.</param>
/// <param name="Title">Language to wording; the first that is not empty is the original of a new session.</param>
/// <param name="PreparatoryFrom">From when committees work for it; null means its first day.</param>
public sealed record SessionWording(
    string Code,
    IReadOnlyDictionary<string, string?> Title,
    bool Extraordinary,
    LocalDate From,
    LocalDate To,
    LocalDate? PreparatoryFrom = null
);

/// <summary>Adds a session.</summary>
public sealed record AddSession(SessionWording Session) : IInput<SessionId>;

/// <summary>Changes a session; <paramref name="Version"/> is the one the person read.</summary>
public sealed record ChangeSession(SessionId Id, int? Version, SessionWording Session) : IInput<SessionId>;

/// <summary>Withdraws a session on which nothing hangs, or brings it back.</summary>
public sealed record WithdrawSession(SessionId Id, bool Back = false) : IInput<SessionId>;

/// <summary>Adds a term of the parliament (no id) or changes one.</summary>
public sealed record SetTerm(
    TermId? Id,
    int? Version,
    int Number,
    IReadOnlyDictionary<string, string?> Title,
    LocalDate From,
    LocalDate? To
) : IInput<TermId>;
