using Comitia.Account.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;

namespace Comitia.App.Demo;

/// <summary>The session before: a smaller plan, adopted, carried out, closed; its account is drafted and waits for the next first meeting.</summary>
internal static class DemoPast
{
    public static async Task<SessionAccountId> Make(DemoHand hand, IPlanDesk desk, DemoCast cast)
    {
        hand.At(cast.Day(-258), cast.Clerk);
        var plan = await hand.Took(desk.Begin(cast.Committee, cast.Sessions.Past, hand.Asked, default));
        var items = new List<PlanItemId>();
        foreach (var item in DemoPlan.Before)
        {
            items.Add(await hand.Took(desk.Add(plan, DemoPlan.Text(item, cast), hand.Asked, default)));
        }

        var meetings = new DemoMeetings(hand, cast, cast.Sessions.Past);
        var first = await meetings.Hold(
            MeetingKind.Ordinary,
            -252,
            "First meeting of the session",
            "Sessiyanın ilk iclası",
            "Edric Quill",
            null,
            (
                "The chair opened the meeting. The work plan was adopted as circulated.",
                "Sədr iclası açdı. İş planı göndərilmiş variantda təsdiq edildi."
            ),
            new DemoAgenda(En: "Work plan of the session", Az: "Sessiyanın iş planı", Kind: AgendaItemKind.Plan)
        );
        await Adopts(hand, cast, first, plan, -252);
        await Held(hand, meetings, cast, items);
        await meetings.Approve(first, -225);
        hand.At(cast.Day(-101), cast.Clerk);
        await hand.Took(
            desk.Decide(plan, items[3], ItemDecision.Dropped, "The ferry operators' report was put off to next year.", hand.Asked, default)
        );
        hand.At(cast.Day(-98), cast.Clerk);
        await hand.Took(desk.Close(plan, hand.Asked, default));
        return await hand.Do(new OpenAccount(cast.Committee, cast.Sessions.Past));
    }

    /// <summary>The decision by which a meeting adopts a plan.</summary>
    public static async Task Adopts(DemoHand hand, DemoCast cast, MeetingId meeting, WorkPlanId plan, int days)
    {
        hand.At(cast.Day(days), cast.Clerk, minutes: 205);
        await hand.Do(
            new RecordDecision(
                meeting,
                null,
                DemoWords.Both("The work plan of the session is adopted.", "Sessiyanın iş planı təsdiq edilsin."),
                DecisionKind.AdoptsPlan,
                plan
            )
        );
    }

    private static async Task Held(DemoHand hand, DemoMeetings meetings, DemoCast cast, List<PlanItemId> items)
    {
        await meetings.Hold(
            MeetingKind.Ordinary,
            -225,
            "Review of flood defences",
            "Daşqından mühafizə qurğularının nəzərdən keçirilməsi",
            "Osman Tarnby",
            ("The list of embankments to be raised is taken note of.", "Hündürlüyü artırılacaq bəndlərin siyahısı nəzərə alınsın."),
            null,
            new DemoAgenda(items[0])
        );
        await meetings.Hold(
            MeetingKind.Bilateral,
            -190,
            "Meeting with the Ministry of Transport",
            "Nəqliyyat Nazirliyi ilə görüş",
            "Mirelle Fenwater",
            null,
            null,
            new DemoAgenda(items[1])
        );
        hand.At(cast.Day(-160), cast.Clerk);
        await hand.Do(
            new RecordEvidence(
                items[2],
                EvidenceKind.Activity,
                null,
                cast.Day(-161),
                DemoWords.Text("Open day on the Long Canal, 310 visitors", "Uzun kanalda açıq qapı günü, 310 ziyarətçi"),
                EvidenceStanding.Happened
            )
        );
        await meetings.Hold(
            MeetingKind.Bilateral,
            -130,
            "Meeting with the delegation of the Parliamentary Union of the Lakes",
            "Göllər Parlament İttifaqının nümayəndə heyəti ilə görüş",
            "Rowenda Hallam",
            null,
            null,
            new DemoAgenda(items[4])
        );
    }
}
