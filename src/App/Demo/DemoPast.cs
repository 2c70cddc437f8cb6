using Comitia.Account.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>The session before: a shorter plan, carried out, and its account approved; so that there is something to compare with.</summary>
internal static class DemoPast
{
    private static readonly (PlanItemKind Kind, string En, string Az)[] Items =
    [
        (
            PlanItemKind.Review,
            "Review of the fairways and their markings",
            "Gəmi yollarının və onların nişanlanmasının nəzərdən keçirilməsi"
        ),
        (PlanItemKind.Hearing, "Hearing on fees for the use of locks", "Şlüzlərdən istifadə haqları mövzusunda dinləmə"),
        (PlanItemKind.Interparliamentary, "Visit of the Parliamentary Union of the Lakes", "Göllər Parlament İttifaqının səfəri"),
    ];

    public static async Task Make(
        DemoHand hand,
        IPlanDesk desk,
        BodyId committee,
        Dictionary<string, PersonId> people,
        SessionId session,
        LocalDate today
    )
    {
        var plan = await hand.Took(desk.Begin(committee, session, hand.Asked, default));
        var items = new List<PlanItemId>();
        foreach (var (kind, en, az) in Items)
        {
            items.Add(await hand.Took(desk.Add(plan, new PlanItemText(kind, DemoWords.Both(en, az)), hand.Asked, default)));
        }

        var opening = await Held(
            hand,
            committee,
            session,
            people,
            today,
            -245,
            "First meeting of the session",
            "Sessiyanın ilk iclası",
            null
        );
        await hand.Do(
            new RecordDecision(
                opening,
                null,
                DemoWords.Both("The work plan of the session is adopted.", "Sessiyanın iş planı təsdiq edilsin."),
                DecisionKind.AdoptsPlan,
                plan
            )
        );
        await Held(
            hand,
            committee,
            session,
            people,
            today,
            -200,
            "Review of the fairways",
            "Gəmi yollarının nəzərdən keçirilməsi",
            items[0]
        );
        await Held(hand, committee, session, people, today, -150, "Hearing on fees for locks", "Şlüz haqları mövzusunda dinləmə", items[1]);
        await hand.Took(
            desk.Decide(plan, items[2], ItemDecision.Dropped, "The Union's delegation did not travel in this session.", hand.Asked, default)
        );
        var account = await hand.Do(new OpenAccount(committee, session));
        await hand.Do(new ApproveAccount(account, null, DemoPlan.Day(today, -59), null, "First meeting of the following session", []));
    }

    private static async Task<MeetingId> Held(
        DemoHand hand,
        BodyId committee,
        SessionId session,
        Dictionary<string, PersonId> people,
        LocalDate today,
        int days,
        string en,
        string az,
        PlanItemId? item
    )
    {
        var meeting = await DemoSession.Meeting(
            hand,
            committee,
            session,
            DemoPlan.Day(today, days),
            today,
            en,
            az,
            [item is null ? (null, "Work plan of the session", "Sessiyanın iş planı") : (item, "", "")],
            item is null ? MeetingKind.Ordinary : MeetingKind.Hearing
        );
        await hand.Do(new HoldMeeting(meeting));
        await DemoSession.Attend(hand, meeting, people, absent: "Edric Quill");
        return meeting;
    }
}
