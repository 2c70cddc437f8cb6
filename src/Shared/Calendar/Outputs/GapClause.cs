using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;

namespace Comitia.Calendar.Outputs;

/// <summary>What is added to a sentence whose date rests on days that nobody has entered yet; empty where it rests on known ones.</summary>
internal sealed class GapClause(ITexts texts, DateWords dates)
{
    public string Of(CoverageGap? gap) =>
        gap switch
        {
            null => string.Empty,
            { Known: null } => texts.Say("calendar.gap.holidays-unknown"),
            { Known: { } known } => texts.Say(
                gap.Unit == DayUnit.Sitting ? "calendar.gap.sittings" : "calendar.gap.holidays",
                ("from", dates.Day(known.Start, sentenceYear: 0)),
                ("to", dates.Day(known.End, sentenceYear: 0))
            ),
        };
}
