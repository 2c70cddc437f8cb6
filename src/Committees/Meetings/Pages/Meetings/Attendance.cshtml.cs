using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>Who was there: the whole list on one page and in one action.</summary>
internal sealed class AttendanceModel(OneMeeting meetings) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    /// <summary>What was sent, by person; kept when it is refused.</summary>
    [BindProperty]
    public Dictionary<string, string?> Mark { get; set; } = new(StringComparer.Ordinal);

    [BindProperty]
    public Dictionary<string, string?> For { get; set; } = new(StringComparer.Ordinal);

    public string? MarkOf(AttendanceRow row) => Mark.TryGetValue(row.Person.ToString(), out var sent) ? sent : row.State?.ToString();

    public string? ForOf(AttendanceRow row) => For.TryGetValue(row.Person.ToString(), out var sent) ? sent : row.SubstituteFor?.ToString();

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(MeetingId id, string? rest, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        if (Enum.TryParse<AttendanceState>(rest, out var state))
        {
            foreach (var row in Data.Attendance.Where(r => string.IsNullOrEmpty(MarkOf(r))))
            {
                Mark[row.Person.ToString()] = state.ToString();
            }
        }

        var result = await Run(new MarkAttendance(id, [.. Marks()]), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["meetings.attendance.marked", ("count", result.Value)]);
        return Redirect(Desk(MeetingLinks.Meeting(id)) + "#attendance");
    }

    private IEnumerable<AttendanceMark> Marks()
    {
        foreach (var (key, value) in Mark)
        {
            if (Ids.TryParse<PersonId>(key, out var person))
            {
                AttendanceState? state = Enum.TryParse<AttendanceState>(value, out var marked) ? marked : null;
                var whom =
                    state == AttendanceState.Substitute && Ids.TryParse<PersonId>(For.GetValueOrDefault(key), out var member)
                        ? member
                        : (PersonId?)null;
                yield return new AttendanceMark(person, state, whom);
            }
        }
    }

    private async Task<bool> Load(MeetingId id, CancellationToken ct)
    {
        if (await meetings.Read(id, Viewer, ct) is not { } data || !Viewer.May(MeetingPermissions.Edit, data.Meeting))
        {
            return false;
        }

        Data = data;
        return true;
    }
}
