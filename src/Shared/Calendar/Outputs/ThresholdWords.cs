using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Procedure;
using Comitia.Kernel.Languages;

namespace Comitia.Calendar.Outputs;

/// <summary>A threshold in words: "at least half of the members in office", "more than 2/3 of the votes cast", "at least 7 members".</summary>
internal sealed class ThresholdWords(Say say)
{
    public string Of(Threshold threshold, CountedOf of)
    {
        if (threshold.Number is { } number)
        {
            return say["calendar.threshold.number", ("number", number)];
        }

        var (over, under) = threshold.Share!.Value;
        var name = (over, under) switch
        {
            (1, 2) => "half",
            (2, 3) => "two-thirds",
            (3, 4) => "three-quarters",
            _ => "other",
        };
        // Azerbaijani puts the share into another case after "more than".
        var share = say[$"calendar.share.{name}{(threshold.MoreThan ? ".more" : string.Empty)}", ("share", $"{over}/{under}")];
        return say[
            threshold.MoreThan ? "calendar.threshold.more-than" : "calendar.threshold.at-least",
            ("share", share),
            ("of", say.Word(of))
        ];
    }
}
