using System.Net;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>Tasks out of meetings: who, until when, done.</summary>
public abstract class TaskTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task A_task_needs_words_and_a_decision_of_its_own_meeting()
    {
        var id = await Town.Past();
        var elsewhere = await Town.App.Do(new RecordDecision(await Town.Past("Another"), null, Town.In("To build.")), Town.Clerk);
        (await Town.App.Act(new AddTask(id, elsewhere, new TaskWording(Town.In(" "))), Town.Clerk))
            .Refusals.Select(r => r.Code)
            .Should()
            .BeEquivalentTo("meetings.task-empty", "decision.not-found");
    }

    [Fact]
    public async Task Whoever_has_it_may_say_that_it_is_done_and_nobody_else_who_only_reads()
    {
        var id = await Town.Past();
        var task = await Town.App.Do(new AddTask(id, null, new TaskWording(Town.In("Write to the office"), Town.Members[0])), Town.Clerk);
        (await Town.App.Act(new SayTaskDone(task), Somebody(Town.Members[1])))
            .Refusals.Should()
            .ContainSingle(r => r.Kind == RefusalKind.Forbidden);
        await Town.App.Do(new SayTaskDone(task, "Sent."), Somebody(Town.Members[0]));
        (await Read(task)).Should().BeEquivalentTo(new { DoneOn = new LocalDate(2026, 3, 2), Note = "Sent." });
        await Town.App.Do(new SayTaskDone(task, TakeBack: true), Town.Clerk);
        (await Read(task)).DoneOn.Should().BeNull();
    }

    [Fact]
    public async Task The_second_clerk_sees_both_versions()
    {
        var id = await Town.Past();
        var task = await Town.App.Do(new AddTask(id, null, new TaskWording(Town.In("Write"))), Town.Clerk);
        await Town.App.Do(new ChangeTask(task, 1, new TaskWording(Town.In("Write at once"))), Town.Clerk);
        var clerk = await Visitor();
        var page = $"/en/desk/tasks/{task}/edit";
        var answer = await clerk.Fill(page, new Dictionary<string, string> { ["Form.Version"] = "1", ["Form.Text[en]"] = "Write soon" });
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Write at once").And.Contain("Write soon");
    }

    [Fact]
    public async Task It_is_given_done_and_withdrawn_by_forms_and_undone()
    {
        var id = await Town.Past();
        var clerk = await Visitor();
        var answer = await clerk.Fill(
            $"/en/desk/meetings/{id}/tasks/new",
            new Dictionary<string, string>
            {
                ["Form.Text[en]"] = "Write to the office",
                ["Form.WhoName"] = "Ada Fen",
                ["Form.Due"] = "01.03.2026",
            }
        );
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var page = $"/en/desk/meetings/{id}";
        (await clerk.GetStringAsync(page)).Should().Contain("late: was due by 1 March 2026");
        (await clerk.GetStringAsync("/en/desk")).Should().Contain("Write to the office", "late tasks stand on the clerk's start page");
        (await clerk.GetStringAsync("/en/desk/tasks?show=late")).Should().Contain("Ada Fen");
        var task = (await Town.App.Read(db => db.MeetingTasks.SingleAsync())).Id;
        await clerk.Fill(page, new Dictionary<string, string> { ["task"] = task.ToString() }, "/en/desk/tasks?handler=Done");
        (await clerk.GetStringAsync(page)).Should().Contain("done on 2 March 2026");
        await clerk.Fill(page, new Dictionary<string, string> { ["task"] = task.ToString() }, "/en/desk/tasks?handler=Withdraw");
        (await clerk.GetStringAsync(page)).Should().NotContain("done on 2 March 2026");
        (await clerk.GetStringAsync("/az/desk/tasks?show=done")).Should().Contain("Burada tapşırıq yoxdur");
    }

    [Fact]
    public async Task Nobody_sees_the_tasks_of_a_committee_they_may_not_read()
    {
        var id = await Town.Past();
        await Town.App.Do(new AddTask(id, null, new TaskWording(Town.In("Write to the office"))), Town.Clerk);
        (await (await Visitor(BodyRoles.Clerk, Town.Roads)).GetStringAsync("/en/desk/tasks?show=open"))
            .Should()
            .NotContain("Write to the office");
    }

    private Task<MeetingTask> Read(TaskId id) => Town.App.Read(db => db.MeetingTasks.SingleAsync(t => t.Id == id));

    private Viewer Somebody(PersonId person) =>
        Viewer.Of(
            Guid.CreateVersion7(),
            "member",
            [new Grant(BodyRoles.Member, BodyScope.Of(Town.Waters.Id))],
            Town.App.Services.GetRequiredService<PermissionBook>(),
            person.Value
        );
}

public sealed class TaskOnSqlite() : TaskTests(Store.Sqlite);

public sealed class TaskOnPostgreSql() : TaskTests(Store.PostgreSql);
