using Comitia.Account.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>The session in progress: the plan adopted at the first meeting, some items done, one late, one carried over, one not called for.</summary>
internal static class DemoSession
{
    public static async Task Make(
        DemoHand hand,
        IPlanDesk desk,
        Dictionary<string, BodyId> bodies,
        Dictionary<string, PersonId> people,
        (SessionId Past, SessionId Current, SessionId Next) sessions,
        LocalDate today
    )
    {
        var committee = bodies["committee"];
        var plan = await hand.Took(desk.Begin(committee, sessions.Current, hand.Asked, default));
        var items = new List<PlanItemId>();
        foreach (var item in DemoPlan.Items)
        {
            items.Add(await hand.Took(desk.Add(plan, Text(item, bodies, people, today), hand.Asked, default)));
        }

        var opening = await Meeting(
            hand,
            committee,
            sessions.Current,
            DemoPlan.Day(today, -55),
            today,
            "First meeting of the session",
            "Sessiyanın ilk iclası",
            [(null, "Work plan of the session", "Sessiyanın iş planı")],
            MeetingKind.Ordinary
        );
        await hand.Do(new HoldMeeting(opening));
        await Attend(hand, opening, people, absent: "Osman Tarnby");
        await hand.Do(
            new RecordDecision(
                opening,
                null,
                DemoWords.Both("The work plan of the session is adopted.", "Sessiyanın iş planı təsdiq edilsin."),
                DecisionKind.AdoptsPlan,
                plan
            )
        );
        await hand.Do(
            new EditMinutes(
                opening,
                null,
                DemoWords.Both(
                    "The chair opened the meeting at ten.\nThe work plan of the session was presented item by item.\nThe committee adopted the plan.",
                    "Sədr iclası saat onda açdı.\nSessiyanın iş planı bənd-bənd təqdim edildi.\nKomitə planı təsdiq etdi."
                )
            )
        );
        await Held(hand, committee, sessions.Current, people, items, today);
        await Coming(hand, committee, sessions.Current, items, today);
        await hand.Took(
            desk.Decide(plan, items[1], ItemDecision.NotCalledFor, "The ministry's written answers were sufficient.", hand.Asked, default)
        );
        await hand.Took(
            desk.CarryOver(plan, items[5], sessions.Next, "The Union's delegation asked for a later date.", hand.Asked, default)
        );
        await hand.Do(new OpenAccount(committee, sessions.Current));
    }

    private static async Task Held(
        DemoHand hand,
        BodyId committee,
        SessionId session,
        Dictionary<string, PersonId> people,
        List<PlanItemId> items,
        LocalDate today
    )
    {
        var review = await Meeting(
            hand,
            committee,
            session,
            DemoPlan.Day(today, -34),
            today,
            "Review of inland waterways",
            "Daxili su yollarının nəzərdən keçirilməsi",
            [(items[0], "", "")],
            MeetingKind.Ordinary
        );
        await hand.Do(new HoldMeeting(review));
        await Attend(hand, review, people, absent: "Edric Quill");
        await hand.Do(
            new RecordDecision(
                review,
                null,
                DemoWords.Both("The summary of the discussion is sent to the ministry.", "Müzakirənin xülasəsi nazirliyə göndərilsin.")
            )
        );
        var agency = await Meeting(
            hand,
            committee,
            session,
            DemoPlan.Day(today, -6),
            today,
            "Meeting with the Waterways Agency",
            "Su Yolları Agentliyi ilə görüş",
            [(items[2], "", "")],
            MeetingKind.Bilateral
        );
        await hand.Do(new HoldMeeting(agency));
        await Attend(hand, agency, people, absent: "Mirelle Fenwater");
        await hand.Do(
            new RecordEvidence(
                items[4],
                EvidenceKind.Activity,
                null,
                DemoPlan.Day(today, -12),
                DemoWords.Text(
                    "Exhibition “Clean Shores” in the Assembly's hall, 240 visitors",
                    "Məclisin foyesində “Təmiz sahillər” sərgisi, 240 ziyarətçi"
                ),
                EvidenceStanding.Happened
            )
        );
        var moorings = await hand.Do(
            new AddMatter(
                committee,
                MatterKind.Topic,
                DemoWords.Both("Winter moorings", "Qış dayanacaqları"),
                OpenedOn: DemoPlan.Day(today, -30)
            )
        );
        var harbour = await Meeting(
            hand,
            committee,
            session,
            DemoPlan.Day(today, -5),
            today,
            "Meeting with the Harbour Office",
            "Liman İdarəsi ilə görüş",
            [],
            MeetingKind.Bilateral
        );
        await hand.Do(new AddAgendaItem(harbour, new AgendaWording(AgendaItemKind.Other, DemoWords.Both("", ""), Matter: moorings)));
    }

    private static async Task Coming(DemoHand hand, BodyId committee, SessionId session, List<PlanItemId> items, LocalDate today)
    {
        await Meeting(
            hand,
            committee,
            session,
            DemoPlan.Day(today, 5),
            today,
            "Second meeting with the Waterways Agency",
            "Su Yolları Agentliyi ilə ikinci görüş",
            [(items[2], "", "")],
            MeetingKind.Bilateral
        );
        await Meeting(
            hand,
            committee,
            session,
            DemoPlan.Day(today, 17),
            today,
            "Hearing on the safety of dams",
            "Bəndlərin təhlükəsizliyi mövzusunda dinləmə",
            [(items[6], "", "")],
            MeetingKind.Hearing
        );
    }

    public static async Task<MeetingId> Meeting(
        DemoHand hand,
        BodyId committee,
        SessionId session,
        LocalDate day,
        LocalDate today,
        string en,
        string az,
        (PlanItemId? Item, string En, string Az)[] agenda,
        MeetingKind kind
    )
    {
        var wording = new MeetingWording(
            kind,
            DemoWords.Both(en, az),
            day.At(new LocalTime(10, 0)),
            Minutes: 120,
            Place: "Lockgate 214",
            Session: session
        );
        var meeting = await hand.Do(new ConveneMeeting(committee, wording, LocalDate.Min(day.PlusDays(-10), today)));
        foreach (var (item, titleEn, titleAz) in agenda)
        {
            await hand.Do(
                new AddAgendaItem(meeting, new AgendaWording(AgendaItemKind.Other, DemoWords.Both(titleEn, titleAz), PlanItem: item))
            );
        }

        return meeting;
    }

    public static Task<int> Attend(DemoHand hand, MeetingId meeting, Dictionary<string, PersonId> people, string absent) =>
        hand.Do(
            new MarkAttendance(
                meeting,
                [.. people.Select(p => new AttendanceMark(p.Value, p.Key == absent ? AttendanceState.Excused : AttendanceState.Present))]
            )
        );

    private static PlanItemText Text(
        DemoItem item,
        Dictionary<string, BodyId> bodies,
        Dictionary<string, PersonId> people,
        LocalDate today
    ) =>
        new(
            item.Kind,
            DemoWords.Both(item.En, item.Az),
            item.Condition is var (en, az) ? DemoWords.Both(en, az) : null,
            item.Output is var (outEn, outAz) ? DemoWords.Both(outEn, outAz) : null,
            item.From is { } from ? DemoPlan.Day(today, from) : null,
            item.To is { } to ? DemoPlan.Day(today, to) : null,
            item.Responsible.Length > 0 ? [(people[item.Responsible], item.Responsible)] : null,
            [.. item.Counterparts.Select(key => ((BodyId?)bodies[key], Name(key)))]
        );

    private static LocalText Name(string key)
    {
        var name = key switch
        {
            "ministry" => DemoWords.Ministry,
            "agency" => DemoWords.Agency,
            "boatmen" => DemoWords.Boatmen,
            _ => DemoWords.Lakes,
        };
        return DemoWords.Text(name["en"]!, name["az"]!);
    }
}
