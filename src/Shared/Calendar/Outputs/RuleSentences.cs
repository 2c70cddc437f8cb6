using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Procedure;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>One value of the rules as a reader is told it: its name, its sentences, its article.</summary>
internal sealed record RuleSentence(string Name, IReadOnlyList<string> Sentences, string Article);

/// <summary>The values of one version of the rules of procedure, in whole sentences.</summary>
internal sealed class RuleSentences(Say say)
{
    public IReadOnlyList<RuleSentence> Of(RuleValues values)
    {
        var said = new List<RuleSentence>();
        Days(said, nameof(values.MeetingNotice), values.MeetingNotice);
        Share(said, nameof(values.Quorum), values.Quorum);
        Share(said, nameof(values.Majority), values.Majority);
        Days(said, nameof(values.Response), values.Response);
        Days(said, nameof(values.TripReport), values.TripReport);
        if (values.Remote is { } remote)
        {
            said.Add(new(say["calendar.rule.Remote"], [.. Remote(remote)], remote.Article));
        }

        if (values.SessionStart is { } start)
        {
            said.Add(
                new(
                    say["calendar.rule.SessionStart"],
                    [say[start.DayOffMoves ? "calendar.start-rule.moves" : "calendar.start-rule.stays"]],
                    start.Article
                )
            );
        }

        said.AddRange(values.Sessions.Select(s => new RuleSentence(say["calendar.rule.Session"], [Session(s)], s.Article)));
        return said;
    }

    /// <summary>"1 February", in the reader's language.</summary>
    public string Annual(AnnualDate date) => say["calendar.date.day", ("day", date.Day), ("month", say[$"calendar.month.{date.Month}"])];

    private void Days(List<RuleSentence> said, string name, DaysValue? value)
    {
        if (value is null)
        {
            return;
        }

        var unit = value.Unit.ToString().ToLowerInvariant();
        var days = say[
            $"calendar.count.{unit}{(value.Counting == DayCounting.ClearDays ? ".clear" : string.Empty)}",
            ("count", value.Count)
        ];
        var sentences = new List<string> { say["calendar.sentence." + name, ("days", days)], say.Word(value.Counting) };
        if (value.Roll != DayRoll.None)
        {
            sentences.Add(say.Word(value.Roll));
        }

        if (value.RecessStops)
        {
            sentences.Add(say["calendar.recess-stops"]);
        }

        if (value.CutOff is { } hour)
        {
            sentences.Add(say["calendar.cut-off", ("time", hour.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))]);
        }

        said.Add(new(say["calendar.rule." + name], sentences, value.Article));
    }

    private void Share(List<RuleSentence> said, string name, ShareValue? value)
    {
        if (value is not null && RuleReading.Threshold(value).Try(out var threshold))
        {
            var words = new ThresholdWords(say).Of(threshold, value.Of);
            said.Add(new(say["calendar.rule." + name], [say["calendar.sentence." + name, ("threshold", words)]], value.Article));
        }
    }

    private IEnumerable<string> Remote(RemoteValue remote)
    {
        var who = Enum.GetValues<RemoteRole>().Where(r => r != RemoteRole.None && remote.Who.HasFlag(r)).Select(r => say.Word(r));
        yield return remote.Who == RemoteRole.None ? say["calendar.remote.nobody"] : say["calendar.remote.who", ("who", who)];
        if (remote.Who.HasFlag(RemoteRole.Members))
        {
            yield return say[remote.CountsTowardsQuorum ? "calendar.remote.counts" : "calendar.remote.counts-not"];
            yield return say[remote.MayVote ? "calendar.remote.votes" : "calendar.remote.votes-not"];
        }
    }

    private string Session(YearlySessionValue session) =>
        say[
            session.PreparatoryFrom is null ? "calendar.yearly" : "calendar.yearly.prepared",
            ("title", session.Title),
            ("from", Annual(session.From)),
            ("to", Annual(session.To)),
            ("preparatory", session.PreparatoryFrom is { } p ? Annual(p) : null)
        ];
}
