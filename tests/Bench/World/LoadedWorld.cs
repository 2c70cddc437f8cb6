using Comitia.Bench.Tools;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;

namespace Comitia.Bench.World;

/// <summary>The imported parliament with what the page figures ask for on top: a plan of 200 items, a body of 600 members, their clerk.</summary>
internal sealed record LoadedWorld(WorkPlanId Plan, Guid Meeting, BodyId Body, int Marks, int Members)
{
    public const string Clerk = "pages@bench.example";
    public const int Items = 200;

    public static async Task<LoadedWorld> Make(string folder)
    {
        var (meeting, committee, marks) = Attended(folder);
        await using var hand = await Hand.On(folder);
        var (body, members) = Largest(folder, hand.Today.ToString("uuuu-MM-dd", null));
        for (; members < 600; members++)
        {
            var seat = new SeatWording { Role = BodyRoles.Member, From = hand.Today.PlusDays(-100) };
            await hand.Do(new AddMember(body, new PersonWording($"Person number {members}", $"Number {members}", "Person"), seat));
        }

        var session = await PlanWorld.Session(hand);
        var counterparts = new List<BodyId>();
        for (var n = 0; n < 8; n++)
        {
            counterparts.Add(await PlanWorld.Body(hand, BodyKind.PublicAuthority, $"Authority for waterways {n}"));
        }

        var (plan, _) = await PlanWorld.Plan(hand, committee, session, counterparts, Items);
        await hand.Account(Clerk, BodyRoles.Clerk, BodyScope.Of(committee));
        return new LoadedWorld(plan, meeting, body, marks, members);
    }

    /// <summary>The committee meeting with the fewest marks from 100 on.</summary>
    private static (Guid Meeting, BodyId Owner, int Marks) Attended(string folder)
    {
        using var tables = new Tables(folder);
        var found = tables
            .Column(
                """
                SELECT m.id || ' ' || m.owner || ' ' || count(*) FROM meetings m
                JOIN attendances a ON a.meeting_id = m.id
                JOIN bodies b ON b.id = m.owner AND b.kind = 'Committee' AND b.parent IS NULL
                GROUP BY m.id HAVING count(*) >= 100 ORDER BY count(*) LIMIT 1
                """
            )[0]
            .Split(' ');
        return (Guid.Parse(found[0]), new BodyId(Guid.Parse(found[1])), int.Parse(found[2], null));
    }

    private static (BodyId Body, int Members) Largest(string folder, string today)
    {
        using var tables = new Tables(folder);
        var found = tables
            .Column(
                """
                SELECT body_id || ' ' || count(*) FROM memberships
                WHERE NOT withdrawn AND ("from" IS NULL OR "from" <= $today) AND ("to" IS NULL OR "to" >= $today)
                GROUP BY body_id ORDER BY count(*) DESC LIMIT 1
                """,
                ("$today", today)
            )[0]
            .Split(' ');
        return (new BodyId(Guid.Parse(found[0])), int.Parse(found[1], null));
    }
}
