using Comitia.Calendar.Contracts;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>
/// The days of one parliament: which are worked, on which it sits, and why a day is neither. Nothing in it is guessed: what is not in its
/// facts is a plain weekday or a day without a sitting, and <see cref="Coverage"/> says how far the facts reach.
/// </summary>
internal sealed class SittingCalendar
{
    private readonly CalendarFacts facts;
    private readonly ILookup<LocalDate, Holiday> holidays;
    private readonly HashSet<LocalDate> worked;
    private readonly Dictionary<LocalDate, LocalDate> offInstead;
    private readonly HashSet<LocalDate> sittings;
    private readonly HashSet<LocalDate> withoutSitting;

    private SittingCalendar(CalendarFacts facts)
    {
        this.facts = facts;
        holidays = facts.Holidays.ToLookup(h => h.Date);
        worked = [.. facts.Moved.Select(m => m.Worked)];
        offInstead = facts.Moved.Where(m => m.OffInstead is not null).ToDictionary(m => m.OffInstead!.Value, m => m.Worked);
        sittings = [.. facts.Sittings];
        withoutSitting = [.. facts.WithoutSitting];
        Coverage = Coverage.Of(facts);
    }

    public CalendarFacts Facts => facts;

    public Coverage Coverage { get; }

    /// <summary>Refused when the facts contradict each other (see <see cref="CalendarFactsCheck"/>).</summary>
    public static Result<SittingCalendar> From(CalendarFacts facts) =>
        CalendarFactsCheck.Contradiction(facts) is { } refusal ? refusal : new SittingCalendar(facts);

    public bool IsWorkingDay(LocalDate date) =>
        worked.Contains(date) || (facts.WeekOn(date).Contains(date.DayOfWeek) && !holidays.Contains(date) && !offInstead.ContainsKey(date));

    public bool IsSittingDay(LocalDate date) =>
        sittings.Contains(date)
        || (
            !withoutSitting.Contains(date)
            && facts.Patterns.Any(p => p.Matches(date))
            && IsWorkingDay(date)
            && !facts.Periods.Any(p => p.HasNoSittings && p.Days.Contains(date))
        );

    /// <summary>That day when it is worked, else the first worked day after it.</summary>
    public LocalDate NextWorkingDay(LocalDate date) => Seek(date, 1);

    /// <summary>That day when it is worked, else the last worked day before it.</summary>
    public LocalDate PreviousWorkingDay(LocalDate date) => Seek(date, -1);

    /// <summary>Why a count in that unit passes over the day; null when it counts.</summary>
    public NotCountedDay? WhyNotCounted(LocalDate date, DayUnit unit, bool recessStops = false)
    {
        if (recessStops && unit != DayUnit.Sitting && facts.Periods.FirstOrDefault(p => p.StopsTime && p.Days.Contains(date)) is { } pause)
        {
            return new(date, NotCountedBecause.Recess, pause.Names, PlainAnyway: unit == DayUnit.Working && IsPlainWeekend(date));
        }

        return unit switch
        {
            DayUnit.Working when !IsWorkingDay(date) => WhyOff(date),
            DayUnit.Sitting when !IsSittingDay(date) => WhyNoSitting(date),
            _ => null,
        };
    }

    private LocalDate Seek(LocalDate date, int step)
    {
        while (!IsWorkingDay(date))
        {
            date = date.PlusDays(step);
        }

        return date;
    }

    private NotCountedDay WhyOff(LocalDate date)
    {
        if (holidays.Contains(date))
        {
            return new(date, NotCountedBecause.Holiday, NamesOf(date), PlainAnyway: IsPlainWeekend(date));
        }

        return offInstead.TryGetValue(date, out var workedInstead)
            ? new(date, NotCountedBecause.ExchangedDay, DayNames.None, workedInstead)
            : new(date, NotCountedBecause.Weekend, DayNames.None, PlainAnyway: true);
    }

    private NotCountedDay WhyNoSitting(LocalDate date)
    {
        if (facts.Periods.FirstOrDefault(p => p.HasNoSittings && p.Days.Contains(date)) is { } period)
        {
            return new(date, period.StopsTime ? NotCountedBecause.Recess : NotCountedBecause.PeriodWithoutSittings, period.Names);
        }

        // Only where a sitting would have fallen does a holiday explain that there is none.
        return facts.Patterns.Any(p => p.Matches(date)) && !IsWorkingDay(date)
            ? WhyOff(date)
            : new(date, NotCountedBecause.NoSitting, DayNames.None, PlainAnyway: true);
    }

    private bool IsPlainWeekend(LocalDate date) => !facts.WeekOn(date).Contains(date.DayOfWeek);

    private DayNames NamesOf(LocalDate date) => holidays[date].Select(h => h.Names).Aggregate((a, b) => a.And(b));
}
