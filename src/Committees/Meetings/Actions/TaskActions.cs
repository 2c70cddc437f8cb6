using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="AddTask"/>.</summary>
internal sealed class AddTaskAction(IDirectory directory) : IAction<AddTask, TaskId>
{
    public async Task<Result<TaskId>> Act(AddTask input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Meetings.FirstOrDefaultAsync(m => m.Id == input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        var problems = await TaskWriting.Problems(input.Wording, directory, ct);
        if (input.Decision is { } of && !await context.Db.Decisions.AnyAsync(d => d.Id == of && d.MeetingId == meeting.Id, ct))
        {
            problems.Add(Refusal.NotFound("decision"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var task = new MeetingTask
        {
            Id = context.NewId<TaskId>(),
            MeetingId = meeting.Id,
            Decision = input.Decision,
            Text = LocalText.Empty,
        };
        TaskWriting.Apply(task, input.Wording);
        context.Db.Add(task);
        context.About("meeting", meeting.Id.Value);
        return task.Id;
    }
}

/// <summary>See <see cref="ChangeTask"/>.</summary>
internal sealed class ChangeTaskAction(IDirectory directory) : IAction<ChangeTask, TaskId>
{
    public async Task<Result<TaskId>> Act(ChangeTask input, ActionContext context, CancellationToken ct)
    {
        if (await TaskWriting.Load(context, input.Task, ct) is not var (meeting, task))
        {
            return Refusal.NotFound("task");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (ActionContext.Outdated(task, input.Read) is { } outdated)
        {
            return outdated;
        }

        var problems = await TaskWriting.Problems(input.Wording, directory, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        TaskWriting.Apply(task, input.Wording);
        context.About("meeting", meeting.Id.Value);
        return task.Id;
    }
}

/// <summary>See <see cref="SayTaskDone"/>.</summary>
internal sealed class SayTaskDoneAction(OfficeDesk office) : IAction<SayTaskDone, TaskId>
{
    public async Task<Result<TaskId>> Act(SayTaskDone input, ActionContext context, CancellationToken ct)
    {
        if (await TaskWriting.Load(context, input.Task, ct) is not var (meeting, task))
        {
            return Refusal.NotFound("task");
        }

        if (task.Who is { } who && context.Viewer.Person == who.Value)
        {
            context.AllowedByOwnRule();
        }
        else if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (input.Note?.Length > 2000)
        {
            return new Refusal("meetings.text-long", Field: "Note").With("most", 2000);
        }

        context.Undoes(input.TakeBack);
        task.DoneOn = input.TakeBack ? null : task.DoneOn ?? office.Today;
        task.Note = input.TakeBack || string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        context.About("meeting", meeting.Id.Value);
        return task.Id;
    }
}

/// <summary>See <see cref="WithdrawTask"/>.</summary>
internal sealed class WithdrawTaskAction : IAction<WithdrawTask, TaskId>
{
    public async Task<Result<TaskId>> Act(WithdrawTask input, ActionContext context, CancellationToken ct)
    {
        if (await TaskWriting.Load(context, input.Task, ct) is not var (meeting, task))
        {
            return Refusal.NotFound("task");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        context.Undoes(input.PutBack);
        task.Withdrawn = !input.PutBack;
        context.About("meeting", meeting.Id.Value);
        return task.Id;
    }
}

/// <summary>What the actions on tasks share.</summary>
internal static class TaskWriting
{
    public static async Task<(Meeting Meeting, MeetingTask Task)?> Load(ActionContext context, TaskId id, CancellationToken ct)
    {
        var task = await context.Db.MeetingTasks.FirstOrDefaultAsync(t => t.Id == id, ct);
        return task is null ? null : (await context.Db.Meetings.FirstAsync(m => m.Id == task.MeetingId, ct), task);
    }

    public static async Task<List<Refusal>> Problems(TaskWording wording, IDirectory directory, CancellationToken ct)
    {
        var found = wording.Text.Problems("Text", "meetings.task-empty", 2000).ToList();
        if (wording.Who is { } who && (await directory.People([who], ct)).Count == 0)
        {
            found.Add(new Refusal("meetings.person-unknown", Field: "Who"));
        }

        found.AddRange(wording.WhoName?.Length > 200 ? [new Refusal("meetings.text-long", Field: "WhoName").With("most", 200)] : []);
        return found;
    }

    public static void Apply(MeetingTask task, TaskWording wording)
    {
        task.Text = wording.Text.Applied(task.Text);
        (task.Who, task.Due) = (wording.Who, wording.Due);
        task.WhoName = wording.Who is not null || string.IsNullOrWhiteSpace(wording.WhoName) ? null : wording.WhoName.Trim();
    }
}
