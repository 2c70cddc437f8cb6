using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Deadlines;
using Comitia.Calendar.Rules.Sessions;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Procedure;

/// <summary>From values as a person filled them in to rules that can be counted by; every refusal names its field.</summary>
internal static class RuleReading
{
    /// <summary>All that is wrong at once: counts, shares, missing articles, sessions that end before they begin.</summary>
    public static Result<RulesVersion> Read(LocalDate effectiveFrom, RuleValues values)
    {
        var problems = new List<Refusal>();
        var version = new RulesVersion
        {
            EffectiveFrom = effectiveFrom,
            MeetingNotice = Days(values.MeetingNotice, DayDirection.Before, nameof(values.MeetingNotice), problems),
            Response = Days(values.Response, DayDirection.After, nameof(values.Response), problems),
            TripReport = Days(values.TripReport, DayDirection.After, nameof(values.TripReport), problems),
            Quorum = Share(values.Quorum, nameof(values.Quorum), problems) is { } q
                ? new(new QuorumRule(q.Value, values.Quorum!.Of), q.Article)
                : null,
            Majority = Share(values.Majority, nameof(values.Majority), problems) is { } m
                ? new(new MajorityRule(m.Value, values.Majority!.Of), m.Article)
                : null,
            Remote = values.Remote is { } r
                ? Cite(new RemoteRule(r.Who, r.CountsTowardsQuorum, r.MayVote), r.Article, nameof(values.Remote), problems)
                : null,
            DayOffMovesSessionStart = values.SessionStart is { } s
                ? Cite(s.DayOffMoves, s.Article, nameof(values.SessionStart), problems)
                : null,
            Sessions = YearlyReading.Read(values.Sessions, problems),
        };
        return problems.Count > 0 ? problems : version;
    }

    internal static Cited<T> Cite<T>(T value, string article, string field, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(article))
        {
            problems.Add(Refusals.Because(Refusals.ArticleMissing).At(field + ".Article"));
        }

        return new Cited<T>(value, article.Trim());
    }

    private static Cited<DayRule>? Days(DaysValue? value, DayDirection direction, string field, List<Refusal> problems)
    {
        if (value is null)
        {
            return null;
        }

        var rule = DayRule.Of(value.Count, value.Unit, direction, value.Counting, value.Roll, value.RecessStops, value.CutOff);
        problems.AddRange(rule.Refusals.Select(r => r.At(field)));
        return rule.Ok ? Cite(rule.Value, value.Article, field, problems) : null;
    }

    private static Cited<Threshold>? Share(ShareValue? value, string field, List<Refusal> problems)
    {
        if (value is null)
        {
            return null;
        }

        var threshold = Threshold(value);
        problems.AddRange(threshold.Refusals.Select(r => r.At(field)));
        return threshold.Ok ? Cite(threshold.Value, value.Article, field, problems) : null;
    }

    /// <summary>A share or a number, never both.</summary>
    internal static Result<Threshold> Threshold(ShareValue value)
    {
        if (string.IsNullOrWhiteSpace(value.Share) == value.Number is null)
        {
            return Refusals.Because(Refusals.ShareOrNumber);
        }

        if (value.Number is { } number)
        {
            return Procedure.Threshold.AtLeast(number);
        }

        var parts = value.Share!.Split('/');
        return parts.Length == 2 && Whole(parts[0]) is { } over && Whole(parts[1]) is { } under
            ? value.MoreThan
                ? Procedure.Threshold.MoreThanShare(over, under)
                : Procedure.Threshold.AtLeastShare(over, under)
            : Refusals.Because(Refusals.ShareNotUnderstood, ("share", value.Share));
    }

    private static int? Whole(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
