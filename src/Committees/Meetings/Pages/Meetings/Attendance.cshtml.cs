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

    /// <summary>The marks that the form showed, so that a row which nobody touched keeps what somebody else says of it meanwhile.</summary>
    [BindProperty]
    public Dictionary<string, string?> Seen { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Up to how many members each row offers in whose place: every row lists them all.</summary>
    public bool OffersAll => Data.Attendance.Count <= 40;

    public string? MarkOf(AttendanceRow row) => Touched(row) ? Mark[row.Person.ToString()] : row.State?.ToString();

    public string? ForOf(AttendanceRow row) => Touched(row) ? For.GetValueOrDefault(row.Person.ToString()) : row.SubstituteFor?.ToString();

    public static string Standing(AttendanceRow row) => AttendanceMark.Written(row.State, row.SubstituteFor);

    /// <summary>What somebody else marked since this was shown, where the clerk marked it too and otherwise.</summary>
    public string? Meanwhile(AttendanceRow row) =>
        Seen.TryGetValue(row.Person.ToString(), out var seen) && Touched(row) && (seen ?? "") != Standing(row) && Sent(row) != Standing(row)
            ? row.State is { } state
                ? T.Word(state)
                : T["meetings.attendance.unmarked"]
            : null;

    private string Sent(AttendanceRow row)
    {
        var mark = Read(row.Person.ToString());
        return AttendanceMark.Written(mark.State, mark.SubstituteFor);
    }

    /// <summary>Whether the clerk sent another mark than the form had shown.</summary>
    private bool Touched(AttendanceRow row)
    {
        var key = row.Person.ToString();
        return Mark.ContainsKey(key) && (!Seen.TryGetValue(key, out var seen) || (seen ?? "") != Sent(row));
    }

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
        foreach (var key in Mark.Keys)
        {
            if (Ids.TryParse<PersonId>(key, out var person))
            {
                var (state, whom) = Read(key);
                yield return new AttendanceMark(person, state, whom, Seen.TryGetValue(key, out var seen) ? seen ?? string.Empty : null);
            }
        }
    }

    private (AttendanceState? State, PersonId? SubstituteFor) Read(string key)
    {
        AttendanceState? state = Enum.TryParse<AttendanceState>(Mark.GetValueOrDefault(key), out var marked) ? marked : null;
        var whom =
            state == AttendanceState.Substitute && Ids.TryParse<PersonId>(For.GetValueOrDefault(key), out var member)
                ? member
                : (PersonId?)null;
        return (state, whom);
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
