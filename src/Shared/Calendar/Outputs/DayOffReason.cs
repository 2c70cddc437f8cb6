using Comitia.Calendar.Rules.Days;

namespace Comitia.Calendar.Outputs;

/// <summary>Why one day is off, as the end of a clause: "a Sunday", "a holiday (Labour Day)".</summary>
internal sealed class DayOffReason(ITexts texts, DateWords dates)
{
    public string Of(NotCountedDay day, int sentenceYear) =>
        day.Because switch
        {
            NotCountedBecause.Holiday when day.Names.In(texts.Language) is { } name => texts.Say(
                "calendar.why.holiday.named",
                ("name", name)
            ),
            NotCountedBecause.Holiday => texts.Say("calendar.why.holiday"),
            NotCountedBecause.ExchangedDay => texts.Say(
                "calendar.why.exchanged",
                ("other", dates.WeekdayDay(day.WorkedInstead!.Value, sentenceYear))
            ),
            _ => texts.Say("calendar.why.weekend", ("weekday", dates.Weekday(day.Date))),
        };
}
