using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>Everything a parliament enters about its days; <see cref="SittingCalendar.From"/> checks it and answers questions.</summary>
internal sealed record CalendarFacts
{
    /// <summary>The working week until another takes effect.</summary>
    public WorkingWeek Week { get; init; } = WorkingWeek.MondayToFriday;

    /// <summary>Later working weeks, each from its day on.</summary>
    public IReadOnlyList<DatedWeek> LaterWeeks { get; init; } = [];

    public IReadOnlyList<Holiday> Holidays { get; init; } = [];
    public IReadOnlyList<MovedWorkingDay> Moved { get; init; } = [];
    public IReadOnlyList<CalendarPeriod> Periods { get; init; } = [];
    public IReadOnlyList<SittingPattern> Patterns { get; init; } = [];

    /// <summary>Sittings listed one by one; they hold on any day, a recess or a Sunday included.</summary>
    public IReadOnlyList<LocalDate> Sittings { get; init; } = [];

    /// <summary>Days a pattern would make a sitting and that are none.</summary>
    public IReadOnlyList<LocalDate> WithoutSitting { get; init; } = [];

    /// <summary>The days for which the holiday table is known to be complete; null when nothing has been said.</summary>
    public DateInterval? HolidaysKnown { get; init; }

    /// <summary>The working week in effect on that day.</summary>
    public WorkingWeek WeekOn(LocalDate date)
    {
        var week = Week;
        var from = LocalDate.MinIsoValue;
        foreach (var later in LaterWeeks)
        {
            if (later.From <= date && later.From >= from)
            {
                (week, from) = (later.Week, later.From);
            }
        }

        return week;
    }
}
