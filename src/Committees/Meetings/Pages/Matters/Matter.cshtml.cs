using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Matters;

/// <summary>A matter and the meetings that dealt with it.</summary>
internal sealed class MatterModel(MatterQueries matters, Kernel.Office.OfficeDesk office) : MeetingsPage
{
    public MatterPageData Data { get; private set; } = null!;

    public bool MayEdit => Viewer.May(MeetingPermissions.Edit, Data.Matter);

    public MeetingStanding Standing(Tables.Meeting m) => m.Standing(office.Now);

    public async Task<IActionResult> OnGetAsync(MatterId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCloseAsync(MatterId id, CancellationToken ct)
    {
        var result = await Run(new CloseMatter(id), ct);
        if (!result.Ok)
        {
            return await Load(id, ct) ? Show(result.Refusals) : NotFound();
        }

        Tell(T["matters.told.closed"], Desk(MeetingLinks.Undo), ("what", "matter"), ("id", id.ToString()));
        return Redirect(Desk(MeetingLinks.Matter(id)));
    }

    private async Task<bool> Load(MatterId id, CancellationToken ct)
    {
        if (await matters.Read(id, Viewer, ct) is not { } data)
        {
            return false;
        }

        Data = data;
        return true;
    }
}
