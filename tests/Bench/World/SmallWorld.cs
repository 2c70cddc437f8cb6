using Comitia.Directory.Contracts;
using Comitia.Plan.Contracts;

namespace Comitia.Bench.World;

/// <summary>A committee with a plan and its clerk, and nothing else: where actions are measured.</summary>
internal sealed record SmallWorld(IReadOnlyList<PlanItemId> Items, WorkPlanId Plan)
{
    public const string Clerk = "clerk@bench.example";

    public static async Task<SmallWorld> Make(string folder, int items, string clerk = Clerk)
    {
        await using var hand = await Hand.On(folder);
        var committee = await PlanWorld.Body(hand, BodyKind.Committee, "Committee on Measures");
        var authority = await PlanWorld.Body(hand, BodyKind.PublicAuthority, "Authority for Waterways");
        var session = await PlanWorld.Session(hand);
        var (plan, made) = await PlanWorld.Plan(hand, committee, session, [authority], items);
        await hand.Account(clerk, BodyRoles.Clerk, BodyScope.Of(committee));
        return new SmallWorld(made, plan);
    }
}
