using Comitia.Calendar.Contracts;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>A named stretch of days, both ends included.</summary>
internal sealed record CalendarPeriod(PeriodKind Kind, DateInterval Days, DayNames Names)
{
    /// <summary>No sitting by rule falls in it; one listed expressly (a recall) still does.</summary>
    public bool HasNoSittings => Kind != PeriodKind.Other;

    /// <summary>Rules of procedure may let time stand still in it.</summary>
    public bool StopsTime => Kind is PeriodKind.Recess or PeriodKind.Dissolution;

    /// <summary>Refused when it ends before it begins.</summary>
    public static Result<CalendarPeriod> Of(PeriodKind kind, LocalDate from, LocalDate to, DayNames names) =>
        to < from
            ? Refusals.Because(Refusals.PeriodEndsBeforeItBegins, ("from", from), ("to", to))
            : new CalendarPeriod(kind, new DateInterval(from, to), names);
}
