using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>What stands on the agenda of a demonstration's meeting: a plan item, a matter, or words of its own.</summary>
internal sealed record DemoAgenda(
    PlanItemId? Item = null,
    MatterId? Matter = null,
    string En = "",
    string Az = "",
    AgendaItemKind Kind = AgendaItemKind.Other
);

/// <summary>Convenes, holds and minutes the demonstration's meetings as its clerk and its chair do.</summary>
internal sealed class DemoMeetings(DemoHand hand, DemoCast cast, SessionId session)
{
    private const int NoticeDays = 10;

    /// <summary>Convened two weeks before by the clerk, or yesterday where that is still to come.</summary>
    public async Task<MeetingId> Convene(MeetingKind kind, int days, string en, string az, params DemoAgenda[] agenda)
    {
        var day = cast.Day(days);
        var told = LocalDate.Min(day.PlusDays(-NoticeDays), cast.Day(-1));
        hand.At(told, cast.Clerk);
        var wording = new MeetingWording(
            kind,
            DemoWords.Both(en, az),
            day.At(new LocalTime(10, 0)),
            Minutes: 120,
            Place: "214",
            Session: session
        );
        var meeting = await hand.Do(new ConveneMeeting(cast.Committee, wording, told));
        foreach (var line in agenda)
        {
            hand.At(told, cast.Clerk, minutes: 12);
            await hand.Do(
                new AddAgendaItem(
                    meeting,
                    new AgendaWording(line.Kind, DemoWords.Both(line.En, line.Az), PlanItem: line.Item, Matter: line.Matter)
                )
            );
        }

        if (days is > 0 and < 10 && agenda.Length > 0) // the agenda of a later one is still worked on
        {
            hand.At(told, cast.Clerk, minutes: 24);
            await hand.Do(new PublishAgenda(meeting));
        }

        return meeting;
    }

    /// <summary>Convened, held by the chair, attended by all but one, with a decision and minutes where there are words for them.</summary>
    public async Task<MeetingId> Hold(
        MeetingKind kind,
        int days,
        string en,
        string az,
        string absent,
        (string En, string Az)? decision,
        (string En, string Az)? minutes,
        params DemoAgenda[] agenda
    )
    {
        var meeting = await Convene(kind, days, en, az, agenda);
        var day = cast.Day(days);
        hand.At(day, cast.Chair, minutes: 190);
        await hand.Do(new HoldMeeting(meeting, day.At(new LocalTime(10, 0)), day.At(new LocalTime(11, 45))));
        hand.At(day, cast.Clerk, minutes: 200);
        await hand.Do(
            new MarkAttendance(
                meeting,
                [
                    .. cast.People.Select(p => new AttendanceMark(
                        p.Value,
                        p.Key == absent ? AttendanceState.Excused : AttendanceState.Present
                    )),
                ]
            )
        );
        if (decision is var (decisionEn, decisionAz))
        {
            await hand.Do(new RecordDecision(meeting, null, DemoWords.Both(decisionEn, decisionAz)));
        }

        if (minutes is var (minutesEn, minutesAz))
        {
            hand.At(day, cast.Clerk, minutes: 380);
            await hand.Do(new EditMinutes(meeting, null, DemoWords.Both(minutesEn, minutesAz)));
        }

        return meeting;
    }

    /// <summary>The chair's approval of a meeting's minutes, on a later day.</summary>
    public async Task Approve(MeetingId meeting, int days)
    {
        hand.At(cast.Day(days), cast.Chair, minutes: 60);
        await hand.Do(new ApproveMinutes(meeting, null));
    }
}
