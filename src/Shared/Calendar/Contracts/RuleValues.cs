using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>
/// What the rules of procedure set from one day on, as a person fills it in. What a parliament's rules do not speak of stays null; every
/// value names its article as printed ("article 28.4").
/// </summary>
public sealed record RuleValues
{
    /// <summary>By when members are told of a meeting; counted before it.</summary>
    public DaysValue? MeetingNotice { get; init; }

    public ShareValue? Quorum { get; init; }

    public ShareValue? Majority { get; init; }

    /// <summary>By when an addressee answers a recommendation; counted after it was sent.</summary>
    public DaysValue? Response { get; init; }

    /// <summary>By when a delegation reports; counted after its return.</summary>
    public DaysValue? TripReport { get; init; }

    public RemoteValue? Remote { get; init; }

    /// <summary>Whether a day off moves the start of a session to the next working day.</summary>
    public StartValue? SessionStart { get; init; }

    /// <summary>The sessions that come round every year, in the order of the year.</summary>
    public IReadOnlyList<YearlySessionValue> Sessions { get; init; } = [];
}

/// <summary>So many days. <paramref name="CutOff"/>: the hour at which the last day ends for this purpose; null means its end.</summary>
public sealed record DaysValue(
    int Count,
    DayUnit Unit,
    string Article,
    DayCounting Counting = DayCounting.EventDayOut,
    DayRoll Roll = DayRoll.None,
    bool RecessStops = false,
    LocalTime? CutOff = null
);

/// <summary>So many members: a fixed <paramref name="Number"/>, or a <paramref name="Share"/> written "1/2", reached or passed.</summary>
public sealed record ShareValue(string? Share, int? Number, bool MoreThan, CountedOf Of, string Article);

/// <summary>Taking part from elsewhere: who may, and whether members who do count towards the quorum and may vote.</summary>
public sealed record RemoteValue(RemoteRole Who, bool CountsTowardsQuorum, bool MayVote, string Article);

/// <summary>Whether a day off moves the start of a session.</summary>
public sealed record StartValue(bool DayOffMoves, string Article);

/// <summary>
/// A session fixed by day and month. <paramref name="Name"/> makes its code ("spring" gives 2026-spring); <paramref name="Title"/> is written
/// for any one year ("Spring session 2026"): the year in it is replaced.
/// </summary>
public sealed record YearlySessionValue(
    string Name,
    LocalText Title,
    AnnualDate From,
    AnnualDate To,
    AnnualDate? PreparatoryFrom,
    string Article
);
