using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Tasks;

/// <summary>Tasks out of meetings: one's own, all that are open, those that are done.</summary>
internal sealed class IndexModel(Queries.Tasks tasks) : MeetingsPage
{
    public static readonly IReadOnlyList<string> Shows = ["mine", "open", "late", "done"];

    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];

    public string Chosen { get; private set; } = "open";

    public async Task<IActionResult> OnGetAsync(string? show, CancellationToken ct)
    {
        if (!Viewer.MaySomewhere(MeetingPermissions.Read))
        {
            return NotFound();
        }

        await Load(show, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDoneAsync(TaskId task, string? note, CancellationToken ct) =>
        await Answer(await Run(new SayTaskDone(task, note), ct), "meetings.task.is-done", "task-done", task, ct);

    public async Task<IActionResult> OnPostWithdrawAsync(TaskId task, CancellationToken ct) =>
        await Answer(await Run(new WithdrawTask(task), ct), "meetings.task.withdrawn", "task", task, ct);

    private async Task<IActionResult> Answer(Result<TaskId> result, string told, string undo, TaskId task, CancellationToken ct)
    {
        if (!result.Ok)
        {
            await Load(null, ct);
            return Show(result.Refusals);
        }

        Tell(T[told], Desk(MeetingLinks.Undo), ("what", undo), ("id", task.ToString()));
        var row = await tasks.Find(task, Viewer, ct);
        return Redirect(row is null ? Desk("tasks") : Desk(MeetingLinks.Meeting(row.Meeting.Id)) + "#tasks");
    }

    private async Task Load(string? show, CancellationToken ct)
    {
        Chosen = Shows.FirstOrDefault(s => s == show) ?? (Viewer.Person is null ? "open" : "mine");
        var rows = await tasks.Seen(Viewer, Chosen == "mine", Chosen == "done", ct);
        Rows = Chosen == "late" ? [.. rows.Where(r => r.Task.IsLate(Today))] : rows;
    }
}
