using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tests.Support;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>What becomes of meetings, and what the plan hears of it.</summary>
public abstract class OutcomeTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task A_meeting_that_has_not_begun_cannot_be_held()
    {
        var result = await Town.App.Act(new HoldMeeting(await Town.Convene()), Town.Clerk);
        result.Refusals.Should().ContainSingle(r => r.Code == "meetings.not-begun");
    }

    [Fact]
    public async Task A_held_meeting_keeps_its_real_times()
    {
        var id = await Town.Past();
        await Town.App.Do(new HoldMeeting(id, new LocalDateTime(2026, 3, 2, 8, 10), new LocalDateTime(2026, 3, 2, 9, 40)), Town.Clerk);
        var meeting = await Town.Meeting(id);
        (meeting.State, meeting.MinutesHeld).Should().Be((MeetingState.Held, 90));
    }

    [Theory]
    [InlineData(9, 8, "meetings.times-backwards")]
    [InlineData(9, 23, "meetings.times-future")]
    public async Task Times_that_cannot_be_are_refused(int from, int to, string code)
    {
        var id = await Town.Past();
        var result = await Town.App.Act(
            new HoldMeeting(id, new LocalDateTime(2026, 3, 2, from, 0), new LocalDateTime(2026, 3, 2, to, 0)),
            Town.Clerk
        );
        result.Refusals.Should().ContainSingle(r => r.Code == code);
    }

    [Fact]
    public async Task Cancelling_needs_a_reason()
    {
        var id = await Town.Convene();
        (await Town.App.Act(new CancelMeeting(id, " "), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.reason-missing");
        await Town.App.Do(new CancelMeeting(id, "The hall is flooded."), Town.Clerk);
        (await Town.Meeting(id)).Reason.Should().Be("The hall is flooded.");
    }

    [Fact]
    public async Task A_meeting_that_took_a_decision_cannot_be_said_not_to_have_happened()
    {
        var id = await Town.Past();
        await Town.App.Do(new RecordDecision(id, null, Town.In("To ask for a report.")), Town.Clerk);
        (await Town.App.Act(new CancelMeeting(id, "Why not."), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.word-rests");
        (await Town.App.Act(new PostponeMeeting(id, new LocalDateTime(2026, 3, 20, 10, 0), "Why not."), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.word-rests");
    }

    [Fact]
    public async Task Nothing_is_put_off_to_a_day_before_it_that_is_over()
    {
        var id = await Town.Convene();
        (await Town.App.Act(new PostponeMeeting(id, new LocalDateTime(2025, 3, 20, 10, 0), "A slip."), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.postponed-back");
    }

    [Fact]
    public async Task Minutes_that_nobody_wrote_are_offered_to_those_who_may_write_them()
    {
        var id = await Town.Past();
        (await (await Visitor()).GetStringAsync($"/en/desk/meetings/{id}")).Should().Contain("Write the minutes");
        (await (await Visitor(BodyRoles.Member)).GetStringAsync($"/en/desk/meetings/{id}")).Should().NotContain("Write the minutes");
    }

    [Fact]
    public async Task Nothing_is_said_twice_of_a_meeting()
    {
        var id = await Town.Past();
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        (await Town.App.Act(new CancelMeeting(id, "Why not."), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.settled");
    }

    [Fact]
    public async Task A_member_may_not_say_it()
    {
        var result = await Town.App.Act(new HoldMeeting(await Town.Past()), Town.As(BodyRoles.Member));
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_postponed_meeting_takes_its_agenda_along_and_the_two_point_at_each_other()
    {
        var id = await Town.Convene();
        await Town.App.Do(new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In("The northern lock"))), Town.Clerk);
        var next = await Town.App.Do(new PostponeMeeting(id, new LocalDateTime(2026, 3, 17, 11, 0), "The chair is ill."), Town.Clerk);
        var (old, later) = (await Town.Meeting(id), await Town.Meeting(next));
        (old.State, old.PostponedTo).Should().Be((MeetingState.Postponed, next));
        (later.State, later.PostponedFrom, later.Day).Should().Be((MeetingState.Scheduled, id, new LocalDate(2026, 3, 17)));
        later.Agenda.Should().ContainSingle().Which.Title["en"].Should().Be("The northern lock");
    }

    [Fact]
    public async Task The_plan_item_expects_a_meeting_once_it_is_on_the_agenda_and_is_done_once_it_was_held()
    {
        var (_, item) = await Town.Plan();
        var id = await Town.Past(kind: MeetingKind.Hearing);
        await Put(id, item);
        (await Evidence(item)).Should().Be((EvidenceStanding.Expected, ItemState.Scheduled));
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        (await Evidence(item)).Should().Be((EvidenceStanding.Happened, ItemState.Done));
        await Town.App.Do(new TakeBackMeetingWord(id), Town.Clerk);
        (await Evidence(item)).Should().Be((EvidenceStanding.Expected, ItemState.Scheduled));
    }

    [Fact]
    public async Task The_chair_may_say_that_a_meeting_was_held_and_the_plan_hears_it()
    {
        var (_, item) = await Town.Plan();
        var id = await Town.Past();
        await Put(id, item);
        await Town.App.Do(new HoldMeeting(id), Town.As(BodyRoles.Chair));
        (await Evidence(item)).Should().Be((EvidenceStanding.Happened, ItemState.Done));
    }

    [Fact]
    public async Task A_closed_plan_keeps_what_it_accounted_for_and_the_meeting_is_held_all_the_same()
    {
        var (plan, item) = await Town.Plan();
        var id = await Town.Past();
        await Put(id, item);
        await Town.ByCode(
            "plan.decide-items",
            new
            {
                plan,
                items = new[] { item },
                decision = "dropped",
                reason = "Not needed.",
            }
        );
        (
            await Town.ByCode(
                "plan.adopt",
                new
                {
                    plan,
                    on = "2026-03-02",
                    meetingTitle = new { en = "First meeting" },
                }
            )
        ).Ok.Should().BeTrue();
        (await Town.ByCode("plan.close", new { plan })).Ok.Should().BeTrue();
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        (await Town.Items(item))[item].Evidence.Single().Standing.Should().Be(EvidenceStanding.Expected);
    }

    [Fact]
    public async Task A_cancelled_meeting_shows_nothing_for_the_plan()
    {
        var (_, item) = await Town.Plan();
        var id = await Town.Convene();
        await Put(id, item);
        await Town.App.Do(new CancelMeeting(id, "No quorum expected."), Town.Clerk);
        (await Town.Items(item))[item].State.Should().Be(ItemState.Planned);
    }

    [Fact]
    public async Task A_postponed_meeting_is_expected_on_its_new_day()
    {
        var (_, item) = await Town.Plan();
        var id = await Town.Convene();
        await Put(id, item);
        await Town.App.Do(new PostponeMeeting(id, new LocalDateTime(2026, 3, 17, 11, 0), "The chair is ill."), Town.Clerk);
        var line = (await Town.Items(item))[item].Evidence.Single(e => e.Standing == EvidenceStanding.Expected);
        line.Date.Should().Be(new LocalDate(2026, 3, 17));
    }

    [Fact]
    public async Task Taking_the_item_off_takes_its_evidence_back_and_putting_it_back_restores_it()
    {
        var (_, item) = await Town.Plan();
        var id = await Town.Convene();
        var agenda = await Put(id, item);
        await Town.App.Do(new WithdrawAgendaItem(agenda), Town.Clerk);
        (await Town.Items(item))[item].State.Should().Be(ItemState.Planned);
        await Town.App.Do(new WithdrawAgendaItem(agenda, PutBack: true), Town.Clerk);
        (await Evidence(item)).Should().Be((EvidenceStanding.Expected, ItemState.Scheduled));
    }

    [Fact]
    public async Task Named_twice_on_one_agenda_it_stays_while_one_of_the_two_stands()
    {
        var (_, item) = await Town.Plan();
        var id = await Town.Convene();
        var first = await Put(id, item);
        await Put(id, item);
        await Town.App.Do(new WithdrawAgendaItem(first), Town.Clerk);
        (await Evidence(item)).Should().Be((EvidenceStanding.Expected, ItemState.Scheduled));
    }

    [Fact]
    public async Task What_rests_on_it_must_go_before_the_word_is_taken_back()
    {
        var id = await Town.Past();
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        var decision = await Town.App.Do(new RecordDecision(id, null, Town.In("The lock is repaired.")), Town.Clerk);
        (await Town.App.Act(new TakeBackMeetingWord(id), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.word-rests");
        await Town.App.Do(new WithdrawDecision(decision), Town.Clerk);
        (await Town.App.Act(new TakeBackMeetingWord(id), Town.Clerk)).Ok.Should().BeTrue();
    }

    private Task<AgendaItemId> Put(MeetingId id, PlanItemId item) =>
        Town.App.Do(new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In(""), PlanItem: item)), Town.Clerk);

    private async Task<(EvidenceStanding, ItemState)> Evidence(PlanItemId item)
    {
        var line = (await Town.Items(item))[item];
        return (line.Evidence.Single().Standing, line.State);
    }
}

public sealed class OutcomeOnSqlite() : OutcomeTests(Store.Sqlite);

public sealed class OutcomeOnPostgreSql() : OutcomeTests(Store.PostgreSql);
