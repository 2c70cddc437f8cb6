using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Tasks;

/// <summary>Gives a task, or words one anew. Where somebody else was quicker, both versions stand there.</summary>
internal sealed class TaskFormModel(OneMeeting meetings, Queries.Tasks tasks) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public MeetingTask? Known { get; private set; }

    public bool Conflict { get; private set; }

    [BindProperty]
    public TaskForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(MeetingId? id, TaskId? task, string? decision, CancellationToken ct)
    {
        if (!await Load(id, task, ct))
        {
            return NotFound();
        }

        Form = Known is null ? new TaskForm { Decision = decision } : TaskForm.Of(Known);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MeetingId? id, TaskId? task, CancellationToken ct)
    {
        if (!await Load(id, task, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var problems = new List<Refusal>();
        var due = ReadDay(Form.Due, "Due", problems, needed: false);
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var wording = new TaskWording(Form.Text, Ids.TryParse<PersonId>(Form.Who, out var who) ? who : null, Form.WhoName, due);
        var of = Ids.TryParse<DecisionId>(Form.Decision, out var decision) ? decision : (DecisionId?)null;
        var result = Known is null
            ? await Run(new AddTask(Data.Meeting.Id, of, wording), ct)
            : await Run(new ChangeTask(Known.Id, Form.Version, wording), ct);
        if (!result.Ok)
        {
            Conflict = Known is not null && result.Refusals[0].Kind == RefusalKind.Conflict && Form.Version != Known.Version;
            return Show(result.Refusals);
        }

        Tell(T[Known is null ? "meetings.task.added" : "meetings.task.changed"]);
        return Redirect(Desk(MeetingLinks.Meeting(Data.Meeting.Id)) + "#tasks");
    }

    private async Task<bool> Load(MeetingId? id, TaskId? task, CancellationToken ct)
    {
        var row = task is { } known ? await tasks.Find(known, Viewer, ct) : null;
        var of = row?.Meeting.Id ?? id;
        if (
            (task is not null && row is null)
            || of is null
            || await meetings.Read(of.Value, Viewer, ct) is not { } data
            || !Viewer.May(MeetingPermissions.Edit, data.Meeting)
        )
        {
            return false;
        }

        (Data, Known) = (data, row?.Task);
        return true;
    }
}

/// <summary>A task as its form holds it.</summary>
internal sealed class TaskForm
{
    public int? Version { get; set; }

    public string? Decision { get; set; }

    public Dictionary<string, string?> Text { get; set; } = new(StringComparer.Ordinal);

    public string? Who { get; set; }

    public string? WhoName { get; set; }

    public string? Due { get; set; }

    public static TaskForm Of(MeetingTask t) =>
        new()
        {
            Version = t.Version,
            Decision = t.Decision?.ToString(),
            Text = t.Text.Languages.ToDictionary(l => l, l => t.Text[l], StringComparer.Ordinal),
            Who = t.Who?.ToString(),
            WhoName = t.WhoName,
            Due = t.Due?.ToString("dd.MM.uuuu", System.Globalization.CultureInfo.InvariantCulture),
        };
}
