using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Deadlines;

/// <summary>Counts a rule from an event on a parliament's calendar, keeping every step so that the result can be explained.</summary>
internal static class DeadlineCalculator
{
    // The longest count (1,000 days) in the shortest week (1 day) with room for recesses; no calendar of people reaches further.
    private const int FurthestDays = 12_000;
    private static readonly DateInterval Countable = new(new LocalDate(100, 1, 1), new LocalDate(9900, 12, 31));

    /// <summary>
    /// Refused: no sitting is known at all, or the known ones run out before the count is full (the sentence says how many were found);
    /// a count that does not end within some thirty years; an event before the year 100 or after 9900.
    /// </summary>
    public static Result<Deadline> Count(DayRule rule, LocalDate anchor, SittingCalendar calendar)
    {
        if (!Countable.Contains(anchor))
        {
            return Refusals.Because(Refusals.CountTooLong, ("count", rule.Count), ("anchor", anchor));
        }

        var known = calendar.Coverage.Sittings;
        if (rule.Unit == DayUnit.Sitting && known is null)
        {
            return Refusals.Because(Refusals.NoSittingsKnown);
        }

        var step = rule.Direction == DayDirection.After ? 1 : -1;
        var needed = rule.Counting == DayCounting.ClearDays ? rule.Count + 1 : rule.Count;
        var day = rule.Counting == DayCounting.EventDayIn ? anchor : anchor.PlusDays(step);
        var passedOver = new List<NotCountedDay>();
        for (var counted = 0; ; day = day.PlusDays(step))
        {
            if (rule.Unit == DayUnit.Sitting && IsBeyond(known!, day, step))
            {
                return Refusals.Because(
                    Refusals.SittingsRunOut,
                    ("count", needed),
                    ("found", counted),
                    ("anchor", anchor),
                    ("last", step > 0 ? known!.End : known!.Start)
                );
            }

            if (calendar.WhyNotCounted(day, rule.Unit, rule.RecessStops) is { } reason)
            {
                passedOver.Add(reason);
            }
            else if (++counted == needed)
            {
                break;
            }

            if (passedOver.Count + counted > FurthestDays)
            {
                return Refusals.Because(Refusals.CountTooLong, ("count", rule.Count), ("anchor", anchor));
            }
        }

        return Rolled(rule, anchor, day, passedOver, calendar);
    }

    private static Deadline Rolled(
        DayRule rule,
        LocalDate anchor,
        LocalDate countedTo,
        List<NotCountedDay> passedOver,
        SittingCalendar calendar
    )
    {
        var over = new List<NotCountedDay>();
        var end = countedTo;
        if (rule.Roll != DayRoll.None)
        {
            var step = rule.Roll == DayRoll.ToNextWorkingDay ? 1 : -1;
            while (calendar.WhyNotCounted(end, DayUnit.Working) is { } off)
            {
                over.Add(off);
                end = end.PlusDays(step);
            }
        }

        // A plain count of calendar days rests on no table, so it cannot leave one.
        var restsOnTable = rule.Unit != DayUnit.Calendar || rule.Roll != DayRoll.None;
        var gap = restsOnTable ? calendar.Coverage.Leaves(rule.Unit, rule.Roll == DayRoll.None ? anchor : countedTo, end) : null;
        return new Deadline(end, new DeadlineExplanation(rule, anchor, countedTo, passedOver, over, gap));
    }

    private static bool IsBeyond(DateInterval known, LocalDate day, int step) => step > 0 ? day > known.End : day < known.Start;
}
