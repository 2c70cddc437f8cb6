using static Comitia.Access.Tests.Matrix.Samples;

namespace Comitia.Access.Tests.Matrix;

internal static class MeetingSamples
{
    public static readonly object Agenda = new { Kind = "discussion", Title = Words("Ferries") };

    public static readonly IReadOnlyList<(string, Sample)> All =
    [
        Of("meetings.convene", w => Convening(w, "2026-03-24T10:00:00")),
        Of("meetings.change", w => new { Meeting = w["coming"], Wording = Records.Meeting(w, "2026-03-21T10:00:00") }),
        Of("meetings.hold", w => new { Meeting = w["passed"] }),
        Of("meetings.cancel", w => new { Meeting = w["coming"], Reason = "Ill." }),
        Of(
            "meetings.postpone",
            w => new
            {
                Meeting = w["coming"],
                Start = "2026-03-27T10:00:00",
                Reason = "Ill.",
            }
        ),
        Of("meetings.take-back", w => new { Meeting = w["bare"] }),
        Of("meetings.add-agenda-item", w => new { Meeting = w["coming"], Wording = Agenda }),
        Of("meetings.change-agenda-item", w => new { Item = w["agenda"], Wording = Agenda }),
        Of("meetings.move-agenda-item", w => new { Item = w["second agenda"], Before = w["agenda"] }),
        Of("meetings.withdraw-agenda-item", w => new { Item = w["agenda"] }),
        Of("meetings.circulate-agenda", w => new { Meeting = w["coming"] }),
        Of("meetings.publish-agenda", w => new { Meeting = w["coming"] }),
        Of("meetings.say-agenda-outcome", w => new { Item = w["old agenda"], Outcome = "dealtWith" }),
        Of("meetings.take-on-agenda-item", w => new { Meeting = w["coming"], Item = w["left over"] }),
        Of("meetings.add-task", w => new { Meeting = w["held"], Wording = new { Text = Words("Write") } }),
        Of("meetings.change-task", w => new { Task = w["task"], Wording = new { Text = Words("Write soon") } }),
        Of("meetings.say-task-done", w => new { Task = w["task"] }),
        Of("meetings.withdraw-task", w => new { Task = w["task"] }),
        Of("meetings.open", w => new { Meeting = w["passed"] }),
        Of("meetings.close", w => new { Meeting = w["sitting"] }),
        Of("meetings.call-item", w => new { Meeting = w["sitting"], Item = w["sitting item"] }),
        Of("meetings.record-arrival", w => new { Meeting = w["sitting"], Person = w["Alda Reed"] }),
        Of("meetings.record-departure", w => new { Meeting = w["voting"], Person = w["Alda Reed"] }),
        Of("meetings.take-back-presence", w => new { Presence = w["presence"] }),
        Of("meetings.ask-to-speak", w => new { Meeting = w["sitting"], Name = "A guest" }),
        Of("meetings.call-speaker", w => new { Speaker = w["speaker"] }),
        Of("meetings.end-speaker", w => new { Speaker = w["speaker"] }),
        Of(
            "meetings.open-ballot",
            w => new
            {
                Meeting = w["sitting"],
                Question = Words("Agreed?"),
                Method = "showOfHands",
                WithoutQuorum = true,
            }
        ),
        Of(
            "meetings.record-vote",
            w => new
            {
                Ballot = w["ballot"],
                Person = w["Alda Reed"],
                Choice = "for",
            }
        ),
        Of("meetings.close-ballot", w => new { Ballot = w["ballot"] }),
        Of("meetings.break-off-ballot", w => new { Ballot = w["ballot"], Reason = "The lights went out." }),
        Of(
            "meetings.mark-attendance",
            w => new { Meeting = w["held"], Marks = new[] { new { Person = w["Alda Reed"], State = "present" } } }
        ),
        Of("meetings.record-decision", w => new { Meeting = w["held"], Text = Words("Agreed again.") }),
        Of("meetings.change-decision", w => new { Decision = w["decision"], Text = Words("Agreed better.") }),
        Of("meetings.withdraw-decision", w => new { Decision = w["decision"] }),
        Of("meetings.edit-minutes", w => new { Meeting = w["held"], Text = Words("It was well said.") }),
        Of("meetings.approve-minutes", w => new { Meeting = w["held"] }),
        Of(
            "matters.add",
            w => new
            {
                Committee = w["committee"],
                Kind = "bill",
                Title = Words("Weirs"),
            }
        ),
        Of(
            "matters.change",
            w => new
            {
                Matter = w["matter"],
                Kind = "bill",
                Title = Words("Locks"),
                Code = "7",
                OpenedOn = "2026-03-01",
            }
        ),
        Of("matters.close", w => new { Matter = w["matter"] }),
    ];

    public static object Convening(MatrixWorld world, string start) =>
        new { Owner = world["committee"], Wording = Records.Meeting(world, start) };
}
