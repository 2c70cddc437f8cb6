using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>
/// One day that a count passed over, and why. <paramref name="Names"/>: the holiday's or the recess's name.
/// <paramref name="WorkedInstead"/>: for an exchanged day, the day that is worked for it. <paramref name="PlainAnyway"/>: the day would have
/// been passed over without its special reason (a holiday on a Sunday), so that a sentence need not mention it.
/// </summary>
internal sealed record NotCountedDay(
    LocalDate Date,
    NotCountedBecause Because,
    DayNames Names,
    LocalDate? WorkedInstead = null,
    bool PlainAnyway = false
);
