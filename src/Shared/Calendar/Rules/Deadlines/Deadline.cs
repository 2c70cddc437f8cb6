using NodaTime;

namespace Comitia.Calendar.Rules.Deadlines;

/// <summary>A date by which (or before which) something is due, with the arithmetic that gave it. It ends in the parliament's zone.</summary>
internal sealed record Deadline(LocalDate Date, DeadlineExplanation Explanation)
{
    /// <summary>The first instant that is too late: the rule's cut-off on that day, or the start of the next day in that zone.</summary>
    public Instant EndsAt(DateTimeZone zone) =>
        Explanation.Rule.CutOff is { } hour ? zone.AtLeniently(Date.At(hour)).ToInstant() : zone.AtStartOfDay(Date.PlusDays(1)).ToInstant();

    public bool IsPast(Instant now, DateTimeZone zone) => now >= EndsAt(zone);
}
