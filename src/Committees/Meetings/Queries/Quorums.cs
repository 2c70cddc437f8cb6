using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>
/// Whether meetings that have begun had a quorum, in the reader's words: of each committee that sits in one. Talks with one counterpart and
/// roundtables need none.
/// </summary>
internal sealed class Quorums(ComitiaDb db, IDirectory directory, IDeadlines deadlines, OfficeDesk office, Say say)
{
    /// <summary>Of one meeting, the convening committee first; empty where no quorum is asked for.</summary>
    public async Task<IReadOnlyList<QuorumLine>> Of(MeetingPageData data, CancellationToken ct)
    {
        if (!Asked(data.Meeting))
        {
            return [];
        }

        var lines = new List<QuorumLine>();
        var marks = data.Attendance.Select(a => new AttendanceMark(a.Person, a.State, a.SubstituteFor)).ToList();
        foreach (var body in data.Sitting(say).Where(Sits))
        {
            lines.Add(await Line(body.Id, data.Meeting.Day, await directory.Members(body.Id, data.Meeting.Day, ct), marks, ct));
        }

        return lines;
    }

    /// <summary>Of many meetings, as far as one committee sat in them; in two queries.</summary>
    public async Task<IReadOnlyDictionary<MeetingId, QuorumLine>> Of(
        BodyId committee,
        IReadOnlyCollection<Meeting> meetings,
        CancellationToken ct
    )
    {
        var lines = new Dictionary<MeetingId, QuorumLine>();
        var asked = meetings.Where(Asked).ToList();
        if (asked.Count == 0 || await directory.Body(committee, ct) is not { } body || !Sits(body))
        {
            return lines;
        }

        var ids = asked.Select(m => m.Id).ToList();
        var marks = (await db.Attendances.Where(a => ids.Contains(a.MeetingId)).ToListAsync(ct)).ToLookup(a => a.MeetingId);
        var seats = await directory.MembersBetween(committee, asked.Min(m => m.Day), asked.Max(m => m.Day), ct);
        foreach (var meeting in asked)
        {
            var marked = marks[meeting.Id].Select(a => new AttendanceMark(a.Person, a.State, a.SubstituteFor));
            lines[meeting.Id] = await Line(committee, meeting.Day, seats, marked, ct);
        }

        return lines;
    }

    private bool Asked(Meeting m) =>
        m.Kind is not (MeetingKind.Bilateral or MeetingKind.Roundtable)
        && (m.State == MeetingState.Held || (m.State == MeetingState.Scheduled && m.StartsAt <= office.Now));

    private static bool Sits(BodyLine body) => body.Kind is BodyKind.Committee or BodyKind.Subcommittee;

    private async Task<QuorumLine> Line(
        BodyId body,
        LocalDate day,
        IEnumerable<MemberLine> seats,
        IEnumerable<AttendanceMark> marks,
        CancellationToken ct
    )
    {
        var rule = await deadlines.Quorum(day, say, ct);
        var terms = rule.Ok ? QuorumTerms.From(rule.Value, await deadlines.Remote(day, ct)) : null;
        var quorum = Quorum.Of(terms, day, seats, marks);
        var (words, article) = rule.Ok ? (rule.Value.Words, rule.Value.Article) : (string.Empty, string.Empty);
        var explanation =
            quorum.Outcome == QuorumOutcome.NoRule
                ? say.Why(rule.Refusals[0])
                : say[
                    $"meetings.quorum.{quorum.Outcome}",
                    ("members", quorum.Members),
                    ("rule", words),
                    ("article", article),
                    ("needed", quorum.Needed),
                    ("there", quorum.There),
                    ("unmarked", quorum.Unmarked),
                    ("date", day)
                ];
        return new QuorumLine(body, quorum, say.Word(quorum.Outcome), explanation);
    }
}

/// <summary>A committee's quorum at a meeting: the word for it and how it came about.</summary>
internal sealed record QuorumLine(BodyId Body, Quorum Quorum, string Word, string Explanation)
{
    public bool Missed => Quorum.Outcome == QuorumOutcome.Missed;

    /// <summary>The class of its mark.</summary>
    public string Css =>
        Missed ? "state state-late"
        : Quorum.Outcome == QuorumOutcome.Reached ? "state state-done"
        : "state state-soon";

    public string Warning => $"{Word}: {Explanation}";
}
