using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tests.Support;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>What a meeting put off or did not reach waits for the next one, and the plan does not take it for done.</summary>
public abstract class UnfinishedTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task An_outcome_waits_for_the_meeting()
    {
        var item = await Town.App.Do(new AddAgendaItem(await Town.Convene(), Item("Dams")), Town.Clerk);
        (await Town.App.Act(new SayAgendaOutcome(item, AgendaItemOutcome.PutOff), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.outcome-before");
    }

    [Fact]
    public async Task What_was_put_off_is_offered_and_taken_on_once()
    {
        var (item, next) = await PutOff();
        var client = await Visitor();
        (await client.GetStringAsync($"/en/desk/meetings/{next}")).Should().Contain("1 unfinished item of earlier meetings");
        var taken = await Town.App.Do(new TakeOnAgendaItem(next, item), Town.Clerk);
        (await Town.Meeting(next)).Agenda.Should().ContainSingle(i => i.Id == taken && i.ContinuedFrom == item);
        (await Town.App.Act(new TakeOnAgendaItem(next, item), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.taken-on-already");
        (await client.GetStringAsync($"/en/desk/meetings/{next}")).Should().NotContain("unfinished item of earlier meetings");
        (await Town.App.Act(new SayAgendaOutcome(item, AgendaItemOutcome.DealtWith), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.outcome-taken-on");
    }

    [Fact]
    public async Task What_is_taken_off_again_is_offered_again()
    {
        var (item, next) = await PutOff();
        var taken = await Town.App.Do(new TakeOnAgendaItem(next, item), Town.Clerk);
        await Town.App.Do(new WithdrawAgendaItem(taken), Town.Clerk);
        (await Town.App.Act(new TakeOnAgendaItem(next, item), Town.Clerk)).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task A_decided_item_was_dealt_with()
    {
        var id = await Town.Past();
        var item = await Town.App.Do(new AddAgendaItem(id, Item("Dams")), Town.Clerk);
        await Town.App.Do(new RecordDecision(id, item, Town.In("To build.")), Town.Clerk);
        (await Town.App.Act(new SayAgendaOutcome(item, AgendaItemOutcome.NotReached), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.outcome-decided");
    }

    [Fact]
    public async Task The_plan_does_not_count_what_was_not_reached()
    {
        var (_, plan) = await Town.Plan();
        var id = await Town.Past();
        var item = await Town.App.Do(new AddAgendaItem(id, Item("Dams") with { PlanItem = plan }), Town.Clerk);
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        (await State(plan)).Should().Be(ItemState.Done);
        await Town.App.Do(new SayAgendaOutcome(item, AgendaItemOutcome.NotReached), Town.Clerk);
        (await State(plan)).Should().Be(ItemState.Planned);
    }

    private async Task<ItemState> State(PlanItemId plan) => (await Town.Items(plan))[plan].State;

    private async Task<(AgendaItemId Item, MeetingId Next)> PutOff()
    {
        var past = await Town.Past();
        var item = await Town.App.Do(new AddAgendaItem(past, Item("Dams")), Town.Clerk);
        await Town.App.Do(new HoldMeeting(past), Town.Clerk);
        await Town.App.Do(new SayAgendaOutcome(item, AgendaItemOutcome.PutOff), Town.Clerk);
        return (item, await Town.Convene(new LocalDateTime(2026, 3, 17, 10, 0)));
    }

    private static AgendaWording Item(string title) => new(AgendaItemKind.Discussion, Town.In(title));
}

public sealed class UnfinishedOnSqlite() : UnfinishedTests(Store.Sqlite);

public sealed class UnfinishedOnPostgreSql() : UnfinishedTests(Store.PostgreSql);
