using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>The rules of procedure that set a date.</summary>
public enum DeadlineRule
{
    /// <summary>By when members are told of a meeting; the day counted from is the meeting's.</summary>
    MeetingNotice,

    /// <summary>By when an addressee answers; the day counted from is the one on which the recommendation was sent.</summary>
    Response,

    /// <summary>By when a delegation reports; the day counted from is that of its return.</summary>
    TripReport,
}

/// <summary>
/// What the rules of procedure in effect on a day say: dates with their arithmetic, and how many members are needed. Calendar and rules are
/// read once per request or action, so that many deadlines cost no more queries than one.
/// </summary>
public interface IDeadlines
{
    /// <summary>
    /// The deadline counted from that day, by the rules of that day. Refused where no rules were in effect (<c>calendar.no-rules-yet</c>,
    /// <c>calendar.no-rules-at-all</c>), where they do not speak of it (<c>calendar.rule-not-set</c>), and where sittings are not known far enough.
    /// </summary>
    Task<Result<DueDate>> Due(DeadlineRule rule, LocalDate anchor, Say say, CancellationToken ct);

    /// <summary>How many must be there to decide; refused as <see cref="Due"/> is.</summary>
    Task<Result<MembersNeeded>> Quorum(LocalDate day, Say say, CancellationToken ct);

    /// <summary>How many must be in favour; refused as <see cref="Due"/> is.</summary>
    Task<Result<MembersNeeded>> Majority(LocalDate day, Say say, CancellationToken ct);

    /// <summary>Who may take part from elsewhere; null where the rules of that day do not speak of it, or there are none.</summary>
    Task<RemoteValue?> Remote(LocalDate day, CancellationToken ct);
}

/// <summary>A deadline as a reader is shown it.</summary>
/// <param name="Date">The last day on which it can still be done in time.</param>
/// <param name="EndsAt">The first instant that is too late: the rule's hour on that day, else the start of the next, in the parliament's zone.</param>
/// <param name="InWords">"Thursday, 30 April 2026".</param>
/// <param name="Explanation">The arithmetic as a sentence without its full stop.</param>
/// <param name="Article">The article that sets the rule, as printed.</param>
/// <param name="Warnings">Whole sentences: the date rests on days that nobody has entered yet.</param>
public sealed record DueDate(
    LocalDate Date,
    Instant EndsAt,
    string InWords,
    string Explanation,
    string Article,
    IReadOnlyList<string> Warnings
)
{
    /// <summary>Whether the deadline has passed.</summary>
    public bool IsPast(Instant now) => now >= EndsAt;
}
