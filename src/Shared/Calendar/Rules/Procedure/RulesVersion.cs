using Comitia.Calendar.Rules.Deadlines;
using Comitia.Calendar.Rules.Sessions;
using NodaTime;

namespace Comitia.Calendar.Rules.Procedure;

/// <summary>
/// The values that the rules of procedure set from one day on. What a parliament's rules do not speak of is null: nothing is assumed for it.
/// </summary>
internal sealed record RulesVersion
{
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>By when members are told of a meeting; counted before it.</summary>
    public Cited<DayRule>? MeetingNotice { get; init; }

    public Cited<QuorumRule>? Quorum { get; init; }

    public Cited<MajorityRule>? Majority { get; init; }

    /// <summary>By when an addressee answers a recommendation; counted after it was sent.</summary>
    public Cited<DayRule>? Response { get; init; }

    /// <summary>By when a delegation reports; counted after its return.</summary>
    public Cited<DayRule>? TripReport { get; init; }

    public Cited<RemoteRule>? Remote { get; init; }

    /// <summary>Whether a day off moves the start of a session to the next working day.</summary>
    public Cited<bool>? DayOffMovesSessionStart { get; init; }

    /// <summary>The sessions that come round every year.</summary>
    public IReadOnlyList<Cited<YearlySession>> Sessions { get; init; } = [];
}
