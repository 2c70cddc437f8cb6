using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;

namespace Comitia.Calendar.Outputs;

/// <summary>The warning that a date rests on days nobody has entered yet, as a sentence of its own; null where it rests on known ones.</summary>
internal sealed class GapSentence(ITexts texts)
{
    public string? Of(CoverageGap? gap)
    {
        var dates = new DateWords(texts);
        return gap switch
        {
            null => null,
            { Known: null } => texts.Say("calendar.warning.holidays-unknown"),
            { Known: { } known } => texts.Say(
                gap.Unit == DayUnit.Sitting ? "calendar.warning.sittings" : "calendar.warning.holidays",
                ("from", dates.Day(known.Start, sentenceYear: 0)),
                ("to", dates.Day(known.End, sentenceYear: 0))
            ),
        };
    }
}
