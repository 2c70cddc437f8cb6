using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>Sittings by rule: these weekdays within these days (usually a session), where the day is worked and not in recess.</summary>
internal sealed record SittingPattern(WorkingWeek Weekdays, DateInterval Within)
{
    public bool Matches(LocalDate date) => Weekdays.Contains(date.DayOfWeek) && Within.Contains(date);
}
