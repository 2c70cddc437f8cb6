using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>The agenda as a sheet of paper, for the table and the notice board; closed items keep their number, without their text, unless asked for.</summary>
internal sealed class PrintModel(OneMeeting meetings) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public bool Inside { get; private set; }

    public async Task<IActionResult> OnGetAsync(MeetingId id, bool inside, CancellationToken ct)
    {
        if (await meetings.Read(id, Viewer, ct) is not { } data)
        {
            return NotFound();
        }

        (Data, Inside) = (data, inside);
        return Page();
    }
}
