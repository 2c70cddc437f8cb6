using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using NodaTime;

namespace Comitia.Meetings.Outputs;

/// <summary>
/// Minutes as the record has them, in one language: who was there, the quorum, each item with who spoke, what was decided and how it was
/// voted. A clerk words them further; nothing is written that nobody recorded.
/// </summary>
internal sealed class MinutesDraft(SittingView view, IReadOnlyList<QuorumLine> quorum, Say say)
{
    private readonly List<string> lines = [];

    private Meeting Meeting => view.Meeting;

    public string Write()
    {
        Opening();
        Attendance();
        foreach (var item in view.Data.Agenda)
        {
            Item(item);
        }

        Rest();
        if (Meeting.HeldTo is { } end)
        {
            lines.Add(say["meetings.draft.closed", ("hour", Hour(end))]);
        }

        return string.Join("\n\n", lines);
    }

    private void Opening()
    {
        var facts = new (string, object?)[]
        {
            ("committee", view.Data.Owner?.Name),
            ("others", view.Data.Others.Select(o => o.Name.In(say.Code).Text).ToList()),
            ("date", Meeting.Day),
            ("weekday", Meeting.Day.ToString("dddd", say.Language.Culture)),
            ("hour", Meeting.HeldFrom is { } from ? Hour(from) : MeetingWords.Time(Meeting)),
            ("place", Meeting.Place),
        };
        var joint = view.Data.Others.Any() ? ".joint" : string.Empty;
        lines.Add(say[$"meetings.draft.opening{joint}{(Meeting.Place is null ? string.Empty : ".place")}", facts]);
    }

    private void Attendance()
    {
        var marked = view.Data.Attendance.Where(a => a.State is not null).ToList();
        if (marked.Count == 0)
        {
            return;
        }

        lines.Add("## " + say["meetings.attendance"]);
        foreach (var group in marked.GroupBy(a => a.State!.Value).OrderBy(g => g.Key))
        {
            lines.Add($"{say.Word(group.Key)}: {string.Join(", ", group.Select(Named))}.");
        }

        if (view.Course.Count > 1)
        {
            foreach (var stretch in view.Course)
            {
                lines.Add(
                    "- "
                        + say[
                            "meetings.draft.quorum",
                            ("hour", Hour(stretch.From)),
                            ("outcome", say.Word(stretch.Quorum.Outcome)),
                            ("there", stretch.Quorum.There),
                            ("members", stretch.Quorum.Members)
                        ]
                );
            }
        }
        else
        {
            lines.AddRange(
                quorum.Select(q =>
                    say[
                        "meetings.draft.quorum-whole",
                        ("outcome", say.Word(q.Quorum.Outcome)),
                        ("there", q.Quorum.There),
                        ("members", q.Quorum.Members)
                    ]
                )
            );
        }
    }

    private string Named(AttendanceRow row) =>
        row.SubstituteFor is { } whom ? $"{row.Name} ({say["meetings.attendance.for", ("name", view.Data.NameOf(whom))]})" : row.Name;

    private void Item(AgendaItem item)
    {
        lines.Add($"## {item.Number}. {item.Title.In(say.Code).Text}");
        var presenter = item.Presenter is { } person ? view.Data.NameOf(person) : item.PresenterName;
        if (!string.IsNullOrEmpty(presenter))
        {
            lines.Add(say["meetings.draft.presented", ("name", presenter)]);
        }

        var spoke = view
            .Speakers.Where(s => s.Speaker.Item == item.Id && s.Speaker.From is not null)
            .Select(s => s.Name)
            .Distinct()
            .ToList();
        if (spoke.Count > 0)
        {
            lines.Add(say["meetings.draft.spoke", ("names", spoke)]);
        }

        foreach (var ballot in view.Ballots.Where(b => b.Ballot.Item == item.Id))
        {
            Ballot(ballot);
        }

        Decisions(d => d.Item == item.Id);
        if (AgendaCourse.Unfinished(item.Outcome))
        {
            lines.Add(say[$"meetings.draft.{item.Outcome}"]);
        }
    }

    /// <summary>What was voted and decided under no item.</summary>
    private void Rest()
    {
        var loose = view.Ballots.Where(b => b.Ballot.Item is null && b.Ballot.ClosedAt is not null).ToList();
        if (loose.Count == 0 && !view.Data.Decisions.Any(d => d.Item is null && !d.Withdrawn))
        {
            return;
        }

        lines.Add("## " + say["meetings.draft.rest"]);
        loose.ForEach(Ballot);
        Decisions(d => d.Item is null);
    }

    private void Decisions(Func<Decision, bool> which)
    {
        foreach (var decision in view.Data.Decisions.Where(d => !d.Withdrawn).Where(which))
        {
            lines.Add(say["meetings.draft.decided", ("number", decision.Number), ("text", decision.Text.In(say.Code).Text)]);
        }
    }

    private void Ballot(BallotRow row)
    {
        var b = row.Ballot;
        if (b.Outcome is not { } outcome)
        {
            return;
        }

        lines.Add(
            say[
                outcome == BallotOutcome.BrokenOff ? "meetings.draft.broken-off" : "meetings.draft.ballot",
                ("question", b.Question.In(say.Code).Text),
                ("method", say.Word(b.Method)),
                ("for", b.For),
                ("against", b.Against),
                ("abstain", b.Abstain),
                ("outcome", say.Word(outcome)),
                ("reason", b.Reason)
            ]
        );
        if (b.Method == BallotMethod.RollCall && outcome != BallotOutcome.BrokenOff)
        {
            foreach (var group in row.Votes.GroupBy(v => v.Choice).OrderBy(g => g.Key))
            {
                lines.Add($"- {say.Word(group.Key!.Value)}: {string.Join(", ", group.Select(v => NameOf(v.Person)))}.");
            }
        }
    }

    private string NameOf(PersonId person) => view.Seats.FirstOrDefault(s => s.Person == person)?.Name ?? view.Data.NameOf(person);

    private string Hour(Instant at) => MeetingWords.Time(at.InZone(DateTimeZoneProviders.Tzdb[Meeting.Zone]).TimeOfDay);
}
