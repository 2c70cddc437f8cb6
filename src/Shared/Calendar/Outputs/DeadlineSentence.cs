using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Deadlines;

namespace Comitia.Calendar.Outputs;

/// <summary>
/// A deadline's arithmetic as one sentence: "2 working days before Tuesday 5 May 2026, Friday 1 May being a holiday: 30 April".
/// </summary>
internal sealed class DeadlineSentence(ITexts texts)
{
    private readonly DateWords dates = new(texts);

    /// <summary>The sentence without a full stop, so that it can stand in a line of facts.</summary>
    public string Of(Deadline deadline) => Arithmetic(deadline) + new GapClause(texts, dates).Of(deadline.Explanation.Gap);

    /// <summary>The same without the warning about days that nobody has entered yet, where that stands by itself.</summary>
    public string Arithmetic(Deadline deadline)
    {
        var how = deadline.Explanation;
        var year = how.Anchor.Year;
        var side = how.Rule.Direction == DayDirection.Before ? "before" : "after";
        var convention = how.Rule.Counting == DayCounting.EventDayIn ? ".event-day-in" : string.Empty;
        return texts.Say(
            $"calendar.deadline.{side}{convention}",
            ("count", Count(how.Rule)),
            ("anchor", dates.Full(how.Anchor)),
            ("leftOut", new DaysLeftOut(texts, dates).Clause(how.NotCounted, year)),
            ("date", End(deadline, year))
        );
    }

    /// <summary>The same, followed by the date that clear days would give, for whoever is choosing between the two conventions.</summary>
    public string WithClearDays(Deadline deadline, Deadline inClearDays) =>
        Of(deadline)
        + texts.Say("calendar.deadline.in-clear-days", ("date", dates.Day(inClearDays.Date, deadline.Explanation.Anchor.Year)));

    private string Count(DayRule rule)
    {
        var unit = rule.Unit switch
        {
            DayUnit.Working => "working",
            DayUnit.Sitting => "sitting",
            _ => "calendar",
        };
        return texts.Say(
            $"calendar.count.{unit}{(rule.Counting == DayCounting.ClearDays ? ".clear" : string.Empty)}",
            ("count", rule.Count)
        );
    }

    private string End(Deadline deadline, int year)
    {
        var how = deadline.Explanation;
        var end = dates.Day(deadline.Date, year);
        if (how.RolledOver is [var off, ..])
        {
            end = texts.Say(
                how.Rule.Roll == DayRoll.ToNextWorkingDay ? "calendar.deadline.rolled.next" : "calendar.deadline.rolled.previous",
                ("from", dates.Day(off.Date, year)),
                ("why", new DayOffReason(texts, dates).Of(off, year)),
                ("to", dates.WeekdayDay(deadline.Date, year))
            );
        }

        return how.Rule.CutOff is { } hour
            ? texts.Say(
                "calendar.deadline.cut-off",
                ("date", end),
                ("time", hour.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))
            )
            : end;
    }
}
