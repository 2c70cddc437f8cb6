using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Meetings.Actions;

/// <summary>By when members are to be told of a meeting: the rules of procedure in effect on its day, counted on the parliament's calendar.</summary>
internal interface INoticeTerms
{
    /// <summary>Null where the rules set no notice, or it cannot be counted.</summary>
    Task<NoticeTerm?> For(LocalDate meeting, Say say, CancellationToken ct);
}

/// <summary>The last day for telling the members, with the sentence that shows how it came about, in the reader's language.</summary>
internal sealed record NoticeTerm(LocalDate Due, string Explanation);

/// <summary>Asks Calendar; where the rules are not entered, or do not speak of notice, nothing is assumed for them.</summary>
internal sealed class NoticeByRules(IDeadlines deadlines) : INoticeTerms
{
    public async Task<NoticeTerm?> For(LocalDate meeting, Say say, CancellationToken ct)
    {
        if (!(await deadlines.Due(DeadlineRule.MeetingNotice, meeting, say, ct)).Try(out var due))
        {
            return null;
        }

        var sentence = say["meetings.notice.arithmetic", ("explanation", due.Explanation), ("article", due.Article)];
        return new NoticeTerm(due.Date, string.Join(' ', due.Warnings.Prepend(sentence)));
    }
}
