using Comitia.Account.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;

namespace Comitia.App.Demo;

/// <summary>
/// The session in progress: its first meeting approves the account of the session before and adopts the plan; since then some items are
/// done, one is late, one was carried over, one was not called for.
/// </summary>
internal static class DemoSession
{
    public static async Task Make(DemoHand hand, IPlanDesk desk, DemoCast cast, SessionAccountId before)
    {
        hand.At(cast.Day(-72), cast.Clerk);
        var plan = await hand.Took(desk.Begin(cast.Committee, cast.Sessions.Current, hand.Asked, default));
        var items = new List<PlanItemId>();
        foreach (var item in DemoPlan.Items)
        {
            items.Add(await hand.Took(desk.Add(plan, DemoPlan.Text(item, cast), hand.Asked, default)));
        }

        var treaty = await hand.Do(
            new AddMatter(
                cast.Committee,
                MatterKind.Treaty,
                DemoWords.Both("Agreement on the shared locks of the Lower Canal", "Aşağı kanalın ortaq şlüzləri haqqında saziş")
            )
        );
        var meetings = new DemoMeetings(hand, cast, cast.Sessions.Current);
        var opening = await First(hand, cast, meetings, plan, before);
        var review = await Held(hand, cast, meetings, items, treaty);
        await meetings.Approve(opening, -33);
        await Coming(cast, meetings, items, treaty);
        hand.At(cast.Day(-8), cast.Clerk);
        await hand.Took(
            desk.Decide(plan, items[1], ItemDecision.NotCalledFor, "The ministry's written answers were sufficient.", hand.Asked, default)
        );
        hand.At(cast.Day(-6), cast.Clerk);
        await hand.Took(
            desk.CarryOver(plan, items[5], cast.Sessions.Next, "The Union's delegation asked for a later date.", hand.Asked, default)
        );
        await meetings.Approve(review, -2);
        hand.At(cast.Day(-1), cast.Clerk);
        await hand.Do(new OpenAccount(cast.Committee, cast.Sessions.Current));
    }

    private static async Task<MeetingId> First(
        DemoHand hand,
        DemoCast cast,
        DemoMeetings meetings,
        WorkPlanId plan,
        SessionAccountId before
    )
    {
        var opening = await meetings.Hold(
            MeetingKind.Ordinary,
            -55,
            "First meeting of the session",
            "Sessiyanın ilk iclası",
            "Osman Tarnby",
            ("The account of the past session is approved.", "Ötən sessiyanın hesabatı təsdiq edilsin."),
            (
                "The chair opened the meeting. The account of the past session was approved; the work plan was adopted.",
                "Sədr iclası açdı. Ötən sessiyanın hesabatı və yeni sessiyanın iş planı təsdiq edildi."
            ),
            new DemoAgenda(En: "Account of the past session", Az: "Ötən sessiyanın hesabatı", Kind: AgendaItemKind.Account),
            new DemoAgenda(En: "Work plan of the session", Az: "Sessiyanın iş planı", Kind: AgendaItemKind.Plan)
        );
        hand.At(cast.Day(-55), cast.Chair, minutes: 202);
        await hand.Do(
            new ApproveAccount(
                before,
                null,
                cast.Day(-55),
                $"meeting:{opening}",
                DemoWords.Text("First meeting of the session", "Sessiyanın ilk iclası"),
                []
            )
        );
        await DemoPast.Adopts(hand, cast, opening, plan, -55);
        return opening;
    }

    private static async Task<MeetingId> Held(DemoHand hand, DemoCast cast, DemoMeetings meetings, List<PlanItemId> items, MatterId treaty)
    {
        var review = await meetings.Hold(
            MeetingKind.Ordinary,
            -34,
            "Review of inland waterways",
            "Daxili su yollarının nəzərdən keçirilməsi",
            "Edric Quill",
            ("The summary of the discussion is sent to the ministry.", "Müzakirənin xülasəsi nazirliyə göndərilsin."),
            (
                "The committee discussed water levels in dry years and the order in which locks are repaired.",
                "Komitə quraqlıq illərində suyun səviyyəsini və şlüzlərin təmiri növbəliliyini müzakirə etdi."
            ),
            new DemoAgenda(items[0]),
            new DemoAgenda(Matter: treaty, Kind: AgendaItemKind.Discussion)
        );
        hand.At(cast.Day(-34), cast.Clerk, minutes: 390);
        await hand.Do(
            new AddTask(
                review,
                null,
                new TaskWording(
                    DemoWords.Both("Send the summary of the discussion to the ministry", "Müzakirənin xülasəsini nazirliyə göndərmək"),
                    cast.People["Arvina Merrow"],
                    Due: cast.Day(6)
                )
            )
        );
        await meetings.Hold(
            MeetingKind.Bilateral,
            -16,
            "Meeting with the Waterways Agency",
            "Su Yolları Agentliyi ilə görüş",
            "Mirelle Fenwater",
            null,
            (
                "The agency presented the state of the twelve locks of the Lower Canal.",
                "Agentlik Aşağı kanalın on iki şlüzünün vəziyyəti barədə məlumat verdi."
            ),
            new DemoAgenda(items[2])
        );
        hand.At(cast.Day(-11), cast.Clerk);
        await hand.Do(
            new RecordEvidence(
                items[4],
                EvidenceKind.Activity,
                null,
                cast.Day(-12),
                DemoWords.Text(
                    "Exhibition “Clean Shores” in the Assembly's hall, 240 visitors",
                    "Məclisin foyesində “Təmiz sahillər” sərgisi, 240 ziyarətçi"
                ),
                EvidenceStanding.Happened
            )
        );
        await meetings.Convene(
            MeetingKind.Bilateral,
            -5,
            "Meeting with the Harbour Office",
            "Liman İdarəsi ilə görüş",
            new DemoAgenda(En: "Winter moorings", Az: "Qış dayanacaqları")
        );
        return review;
    }

    private static async Task Coming(DemoCast cast, DemoMeetings meetings, List<PlanItemId> items, MatterId treaty)
    {
        await meetings.Convene(
            MeetingKind.Bilateral,
            5,
            "Second meeting with the Waterways Agency",
            "Su Yolları Agentliyi ilə ikinci görüş",
            new DemoAgenda(items[2]),
            new DemoAgenda(Matter: treaty, Kind: AgendaItemKind.Opinion)
        );
        await meetings.Convene(
            MeetingKind.Hearing,
            17,
            "Hearing on the safety of dams",
            "Bəndlərin təhlükəsizliyi mövzusunda dinləmə",
            new DemoAgenda(items[6])
        );
    }
}
