using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>Tasks that a viewer may see: those of the meetings they may read, and their own.</summary>
internal sealed class Tasks(ComitiaDb db, IDirectory directory)
{
    private const int Most = 200;

    /// <summary>Of one meeting that was read, in the order they were given.</summary>
    public async Task<IReadOnlyList<TaskRow>> Of(Meeting meeting, CancellationToken ct) =>
        await Rows(
            [
                .. (await db.MeetingTasks.Where(t => t.MeetingId == meeting.Id && !t.Withdrawn).OrderBy(t => t.Id).ToListAsync(ct)).Select(
                    t => (t, meeting)
                ),
            ],
            ct
        );

    /// <summary>The earliest due first; those without a day last.</summary>
    public async Task<IReadOnlyList<TaskRow>> Seen(Viewer viewer, bool mine, bool done, CancellationToken ct)
    {
        var own = viewer.Person is { } person ? new PersonId(person) : (PersonId?)null;
        var readable = db.ReadableMeetings(viewer);
        var tasks = db.MeetingTasks;
        var found = await (
            from t in tasks
            join m in readable on t.MeetingId equals m.Id
            where !t.Withdrawn && (t.DoneOn != null) == done && (!mine || (own != null && t.Who == own))
            orderby t.Due == null, t.Due, t.Id
            select new { t, m }
        )
            .Take(Most)
            .ToListAsync(ct);
        return await Rows([.. found.Select(f => (f.t, f.m))], ct);
    }

    /// <summary>A task with its meeting; null where it is not there or not for this viewer.</summary>
    public async Task<TaskRow?> Find(TaskId id, Viewer viewer, CancellationToken ct)
    {
        var task = await db.MeetingTasks.FirstOrDefaultAsync(t => t.Id == id, ct);
        var meeting = task is null ? null : await db.ReadableMeetings(viewer).FirstOrDefaultAsync(m => m.Id == task.MeetingId, ct);
        return meeting is null ? null : (await Rows([(task!, meeting)], ct))[0];
    }

    private async Task<IReadOnlyList<TaskRow>> Rows(IReadOnlyList<(MeetingTask Task, Meeting Meeting)> found, CancellationToken ct)
    {
        var who = found.Where(f => f.Task.Who is not null).Select(f => f.Task.Who!.Value).Distinct().ToList();
        var names = who.Count == 0 ? new Dictionary<PersonId, PersonLine>() : await directory.People(who, ct);
        return
        [
            .. found.Select(f => new TaskRow(
                f.Task,
                f.Meeting,
                f.Task.Who is { } person ? names.GetValueOrDefault(person)?.Name : f.Task.WhoName
            )),
        ];
    }
}

/// <summary>A task with the meeting it comes from and the name of whoever has it.</summary>
internal sealed record TaskRow(MeetingTask Task, Meeting Meeting, string? Who);

/// <summary>Tasks on the start page: one's own, and to whoever keeps the meeting those of others that are late.</summary>
internal sealed class TaskStartLines(Tasks tasks) : IStartLines
{
    public async Task<IReadOnlyList<StartLine>> Lines(Viewer viewer, Say say, LocalDate today, CancellationToken ct)
    {
        if (!viewer.MaySomewhere(MeetingPermissions.Read))
        {
            return [];
        }

        var lines = new List<StartLine>();
        foreach (var row in await tasks.Seen(viewer, mine: false, done: false, ct))
        {
            var mine = row.Task.Who?.Value == viewer.Person && viewer.Person is not null;
            var late = row.Task.IsLate(today);
            if (!mine && !(late && viewer.May(MeetingPermissions.Edit, row.Meeting)))
            {
                continue;
            }

            var (text, language) = row.Task.Text.In(say.Code);
            var link = $"meetings/{row.Meeting.Id}#task-{row.Task.Id}";
            var question =
                late ? StartQuestion.Late
                : row.Task.Due <= today.PlusDays(7) ? StartQuestion.ThisWeek
                : StartQuestion.WaitsForMe;
            var note = say[
                row.Who is null ? "meetings.task.start.nobody" : "meetings.task.start",
                ("who", row.Who),
                ("meeting", row.Meeting.Title),
                ("date", row.Meeting.Day)
            ];
            lines.Add(new StartLine(question, text, link, row.Task.Due, note, null, language));
        }

        return lines;
    }
}
