using Comitia.Calendar.Rules.Sessions;

namespace Comitia.Calendar.Outputs;

/// <summary>Why a session opens when it does: "1 February 2026 is a Sunday, so the session opens on the next working day, Monday 2 February".</summary>
internal sealed class SessionStartSentence(ITexts texts)
{
    private readonly DateWords dates = new(texts);

    public string Of(SessionStart start)
    {
        var year = start.Nominal.Year;
        var sentence = start.DaysOff is [var off, ..]
            ? texts.Say(
                "calendar.session-start.moved",
                ("from", dates.Day(start.Nominal, sentenceYear: 0)),
                ("why", new DayOffReason(texts, dates).Of(off, year)),
                ("to", dates.WeekdayDay(start.Actual, year))
            )
            : texts.Say("calendar.session-start", ("date", dates.Full(start.Actual)));
        return sentence + new GapClause(texts, dates).Of(start.Gap);
    }
}
