using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Deadlines;
using Comitia.Calendar.Rules.Procedure;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>Deadlines and thresholds for whoever asks, with their sentences.</summary>
internal sealed class Deadlines(CalendarBook book) : IDeadlines
{
    public async Task<Result<DueDate>> Due(DeadlineRule rule, LocalDate anchor, Say say, CancellationToken ct)
    {
        var rules = (await book.Rules(ct)).RulesOn(anchor);
        if (!rules.Try(out var version))
        {
            return rules.As<DueDate>();
        }

        var cited = rule switch
        {
            DeadlineRule.MeetingNotice => version.MeetingNotice,
            DeadlineRule.Response => version.Response,
            _ => version.TripReport,
        };
        if (cited is null)
        {
            return NotSet(say.Word(rule), anchor);
        }

        var counted = DeadlineCalculator.Count(cited.Value, anchor, await book.Days(ct));
        return counted.Try(out var deadline) ? Line(deadline, cited.Article, say) : counted.As<DueDate>();
    }

    public Task<Result<MembersNeeded>> Quorum(LocalDate day, Say say, CancellationToken ct) =>
        Needed(day, v => v.Quorum is { } q ? (q.Value.Threshold, q.Value.Of, q.Article) : null, "calendar.rule.Quorum", say, ct);

    public Task<Result<MembersNeeded>> Majority(LocalDate day, Say say, CancellationToken ct) =>
        Needed(day, v => v.Majority is { } m ? (m.Value.Threshold, m.Value.Of, m.Article) : null, "calendar.rule.Majority", say, ct);

    public async Task<RemoteValue?> Remote(LocalDate day, CancellationToken ct) =>
        (await book.Rules(ct)).RulesOn(day).Try(out var version) && version.Remote is { } remote
            ? new RemoteValue(remote.Value.Who, remote.Value.CountsTowardsQuorum, remote.Value.MayVote, remote.Article)
            : null;

    private DueDate Line(Deadline deadline, string article, Say say)
    {
        var texts = new SayTexts(say);
        var gap = new GapSentence(texts).Of(deadline.Explanation.Gap);
        return new DueDate(
            deadline.Date,
            deadline.EndsAt(book.Zone),
            new DateWords(texts).Echo(deadline.Date),
            new DeadlineSentence(texts).Arithmetic(deadline),
            article,
            gap is null ? [] : [gap]
        );
    }

    private async Task<Result<MembersNeeded>> Needed(
        LocalDate day,
        Func<RulesVersion, (Threshold Threshold, CountedOf Of, string Article)?> value,
        string name,
        Say say,
        CancellationToken ct
    )
    {
        var rules = (await book.Rules(ct)).RulesOn(day);
        if (!rules.Try(out var version))
        {
            return rules.As<MembersNeeded>();
        }

        return value(version) is { } found
            ? new MembersNeeded(found.Threshold, found.Of, new ThresholdWords(say).Of(found.Threshold, found.Of), found.Article)
            : NotSet(say[name], day);
    }

    private static Refusal NotSet(string rule, LocalDate day) => Refusals.Because(Refusals.RuleNotSet, ("rule", rule), ("date", day));
}
