using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Tests;

/// <summary>Agenda, attendance, decisions, minutes and matters.</summary>
public abstract class WorkTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task Until_members_are_told_numbers_follow_the_order()
    {
        var id = await Town.Convene();
        var (a, b, c) = (await Add(id, "A"), await Add(id, "B"), await Add(id, "C"));
        await Town.App.Do(new MoveAgendaItem(c, a), Town.Clerk);
        (await Agenda(id)).Should().Equal("1 C", "2 A", "3 B");
        await Town.App.Do(new WithdrawAgendaItem(b), Town.Clerk);
        (await Agenda(id)).Should().Equal("1 C", "2 A");
    }

    [Fact]
    public async Task Once_members_are_told_an_item_keeps_its_number()
    {
        var id = await Town.Convene();
        var (a, b) = (await Add(id, "A"), await Add(id, "B"));
        await Town.App.Do(new ChangeMeeting(id, null, Town.Wording(), new NodaTime.LocalDate(2026, 3, 2)), Town.Clerk);
        await Town.App.Do(new MoveAgendaItem(b, a), Town.Clerk);
        await Town.App.Do(new WithdrawAgendaItem(b), Town.Clerk);
        await Add(id, "C");
        (await Agenda(id)).Should().Equal("1 A", "3 C");
    }

    [Fact]
    public async Task An_item_without_words_takes_those_of_its_matter()
    {
        var matter = await Town.App.Do(new AddMatter(Town.Waters.Id, MatterKind.Bill, Town.In("Bill on locks")), Town.Clerk);
        var id = await Town.Convene();
        await Town.App.Do(new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In(""), Matter: matter)), Town.Clerk);
        (await Agenda(id)).Should().Equal("1 Bill on locks");
    }

    [Fact]
    public async Task Another_committees_plan_item_is_refused()
    {
        var (_, item) = await Town.Plan();
        var clerk = Town.As(BodyRoles.Clerk, Town.Roads);
        var id = await Town.App.Do(new ConveneMeeting(Town.Roads.Id, Town.Wording()), clerk);
        var result = await Town.App.Act(
            new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In("x"), PlanItem: item)),
            clerk
        );
        result.Refusals.Should().ContainSingle(r => r.Code == "meetings.plan-item-elsewhere");
    }

    [Fact]
    public async Task The_whole_list_is_marked_at_once_and_saving_it_again_changes_nothing()
    {
        var id = await Town.Past();
        AttendanceMark[] marks = [.. Town.Members.Select(m => new AttendanceMark(m, AttendanceState.Present))];
        (await Town.App.Do(new MarkAttendance(id, marks), Town.Clerk)).Should().Be(4);
        (await Town.App.Do(new MarkAttendance(id, marks), Town.Clerk)).Should().Be(0);
        (await Town.App.Do(new MarkAttendance(id, [new(Town.Members[0], null)]), Town.Clerk)).Should().Be(1);
        (await Town.App.Read(db => db.Attendances.CountAsync())).Should().Be(3);
    }

    [Fact]
    public async Task A_substitute_names_whose_place_they_took()
    {
        var id = await Town.Past();
        var guest = Town.Directory.Person("Olive Crane");
        var result = await Town.App.Act(new MarkAttendance(id, [new(guest, AttendanceState.Substitute)]), Town.Clerk);
        result.Refusals.Should().ContainSingle(r => r.Code == "meetings.substitute-for-whom");
        (await Town.App.Do(new MarkAttendance(id, [new(guest, AttendanceState.Substitute, Town.Members[0])]), Town.Clerk)).Should().Be(1);
    }

    [Fact]
    public async Task Nobody_sits_in_a_place_that_another_substitute_was_given_before()
    {
        var id = await Town.Past();
        var (first, second) = (Town.Directory.Person("Olive Crane"), Town.Directory.Person("Piers Crane"));
        AttendanceMark In(PersonId person, PersonId place) => new(person, AttendanceState.Substitute, place);
        await Town.App.Do(new MarkAttendance(id, [In(first, Town.Members[0])]), Town.Clerk);
        var refused = await Town.App.Act(new MarkAttendance(id, [In(second, Town.Members[0])]), Town.Clerk);
        refused.Refusals.Should().ContainSingle(r => r.Code == "meetings.substituted-twice");
        var changed = new MarkAttendance(id, [In(first, Town.Members[1]), In(second, Town.Members[0])]);
        (await Town.App.Do(changed, Town.Clerk)).Should().Be(2, "the first gave the place up");
    }

    [Fact]
    public async Task Somebody_whom_nobody_knows_is_refused()
    {
        var result = await Town.App.Act(
            new MarkAttendance(await Town.Past(), [new(new PersonId(Guid.CreateVersion7()), AttendanceState.Present)]),
            Town.Clerk
        );
        result.Refusals.Should().ContainSingle(r => r.Code == "meetings.person-unknown");
    }

    [Fact]
    public async Task Decisions_are_counted_over_the_meetings_of_a_session_and_a_number_is_not_used_again()
    {
        var (first, second) = (await Town.Past(), await Town.Past());
        var one = await Town.App.Do(new RecordDecision(first, null, Town.In("One.")), Town.Clerk);
        await Town.App.Do(new WithdrawDecision(one), Town.Clerk);
        await Town.App.Do(new RecordDecision(second, null, Town.In("Two.")), Town.Clerk);
        (await Town.App.Read(db => db.Decisions.OrderBy(d => d.Number).Select(d => d.Number).ToListAsync())).Should().Equal(1, 2);
    }

    [Fact]
    public async Task A_decision_adopts_the_plan_in_the_same_commit()
    {
        var (plan, _) = await Town.Plan();
        var id = await Town.Past();
        await Town.App.Do(new RecordDecision(id, null, Town.In("The plan is adopted."), DecisionKind.AdoptsPlan, plan), Town.Clerk);
        var line = await Town.Service((IPlans plans) => plans.Find(Town.Waters.Id, Town.Calendar.Spring.Id, RunningApp.Operator, default));
        (line!.State, line.AdoptedVersion, line.AdoptedOn).Should().Be((PlanState.Adopted, 1, new NodaTime.LocalDate(2026, 3, 2)));
        var again = await Town.App.Act(new RecordDecision(id, null, Town.In("Again."), DecisionKind.AdoptsPlan, plan), Town.Clerk);
        again.Refusals.Should().ContainSingle(r => r.Code == "plan.nothing-new");
        (await Town.App.Read(db => db.Decisions.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task A_meeting_adopts_only_its_own_committees_plan_and_only_the_text_that_was_read()
    {
        var (plan, item) = await Town.Plan();
        var other = (WorkPlanId)
            (await Town.ByCode("plan.create", new { committee = Town.Roads.Id, session = Town.Calendar.Spring.Id })).Value;
        var id = await Town.Past();
        var foreign = await Town.App.Act(new RecordDecision(id, null, Town.In("Adopted."), DecisionKind.AdoptsPlan, other));
        foreign.Refusals.Should().ContainSingle(r => r.Code == "plan.of-another");
        var read = await Town.Service((IPlans plans) => plans.Mark(plan, RunningApp.Operator, default));
        await Town.ByCode(
            "plan.decide-items",
            new
            {
                plan,
                items = new[] { item },
                decision = ItemDecision.Withdrawn,
            }
        );
        await Town.Plan("Hearing on weirs", plan);
        var late = await Town.App.Act(new RecordDecision(id, null, Town.In("Adopted."), DecisionKind.AdoptsPlan, plan, read));
        late.Refusals.Should().ContainSingle(r => r.Code == "plan.moved-on");
        (await Town.App.Read(db => db.Decisions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task No_decision_before_the_meeting_has_begun()
    {
        var result = await Town.App.Act(new RecordDecision(await Town.Convene(), null, Town.In("Too soon.")), Town.Clerk);
        result.Refusals.Should().ContainSingle(r => r.Code == "meetings.decision-before");
    }

    [Fact]
    public async Task Two_who_begin_the_minutes_at_once_do_not_overwrite_each_other()
    {
        var id = await Town.Past();
        await Town.App.Do(new EditMinutes(id, 0, Town.In("Mine.")), Town.Clerk);
        var result = await Town.App.Act(new EditMinutes(id, 0, Town.In("Theirs.")), Town.Clerk);
        result.Refusals.Should().ContainSingle(r => r.Code == "kernel.changed-meanwhile");
    }

    [Fact]
    public async Task The_chair_approves_minutes_the_clerk_does_not_and_approved_ones_stay()
    {
        var id = await Town.Past();
        await Town.App.Do(new EditMinutes(id, 0, Town.In("The lock is repaired.")), Town.Clerk);
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        (await Town.App.Act(new ApproveMinutes(id, 1), Town.Clerk)).Refusals[0].Kind.Should().Be(RefusalKind.Forbidden);
        await Town.App.Do(new ApproveMinutes(id, 1), Town.As(BodyRoles.Chair));
        (await Town.App.Act(new EditMinutes(id, null, Town.In("Another.")), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.minutes-approved");
        await Town.App.Do(new ApproveMinutes(id, null, TakeBack: true), Town.As(BodyRoles.Chair));
        (await Town.App.Act(new EditMinutes(id, null, Town.In("Another.")), Town.Clerk)).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task A_matter_takes_the_next_free_number_and_a_number_is_taken_once()
    {
        await Town.App.Do(new AddMatter(Town.Waters.Id, MatterKind.Topic, Town.In("Dams"), Code: "1"), Town.Clerk);
        var second = await Town.App.Do(new AddMatter(Town.Waters.Id, MatterKind.Topic, Town.In("Locks")), Town.Clerk);
        (await Town.App.Read(db => db.Matters.Where(m => m.Id == second).Select(m => m.Code).SingleAsync())).Should().Be("2");
        var taken = await Town.App.Act(new AddMatter(Town.Waters.Id, MatterKind.Topic, Town.In("Mills"), Code: "2"), Town.Clerk);
        taken.Refusals.Should().ContainSingle(r => r.Code == "meetings.matter-code-taken");
    }

    [Fact]
    public async Task A_closed_matter_opens_again()
    {
        var matter = await Town.App.Do(new AddMatter(Town.Waters.Id, MatterKind.Topic, Town.In("Dams")), Town.Clerk);
        await Town.App.Do(new CloseMatter(matter), Town.Clerk);
        (await Town.App.Read(db => db.Matters.Select(m => m.ClosedOn).SingleAsync())).Should().Be(new NodaTime.LocalDate(2026, 3, 2));
        await Town.App.Do(new CloseMatter(matter, OpenAgain: true), Town.Clerk);
        (await Town.App.Read(db => db.Matters.Select(m => m.ClosedOn).SingleAsync())).Should().BeNull();
    }

    private Task<AgendaItemId> Add(MeetingId id, string title) =>
        Town.App.Do(new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In(title))), Town.Clerk);

    private async Task<IEnumerable<string>> Agenda(MeetingId id) =>
        (await Town.Meeting(id)).Agenda.Where(i => !i.Withdrawn).OrderBy(i => i.Position).Select(i => $"{i.Number} {i.Title["en"]}");
}

public sealed class WorkOnSqlite() : WorkTests(Store.Sqlite);

public sealed class WorkOnPostgreSql() : WorkTests(Store.PostgreSql);
