using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Outputs;
using Comitia.Meetings.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>The minutes of a meeting: read, written side by side in both languages, approved. Where somebody else was quicker, both versions stand there.</summary>
internal sealed class MinutesModel(OneMeeting meetings, Quorums quorums, Sittings sittings, MinutesFiles files) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public QuorumView Quorum { get; private set; } = null!;

    [BindProperty]
    public Dictionary<string, string?> Text { get; set; } = new(StringComparer.Ordinal);

    [BindProperty]
    public int Version { get; set; }

    public bool Conflict { get; private set; }

    /// <summary>Whether the form holds what the record drafted, not what somebody wrote.</summary>
    public bool Drafted { get; private set; }

    public bool MayEdit => Viewer.May(MeetingPermissions.Edit, Data.Meeting) && Data.Minutes?.State != MinutesState.Approved;

    public bool MayApprove =>
        Viewer.May(MeetingPermissions.Approve, Data.Meeting) && Data.Minutes is not null && Data.Meeting.State == MeetingState.Held;

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Version = Data.Minutes?.Version ?? 0;
        Text = Data.Minutes?.Text.Languages.ToDictionary(l => l, l => Data.Minutes.Text[l], StringComparer.Ordinal) ?? [];
        if (Data.Minutes is null && MayEdit && Data.Meeting.State == MeetingState.Held)
        {
            await Draft(id, ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var result = await Run(new EditMinutes(id, Version, Text), ct);
        if (!result.Ok)
        {
            Conflict = result.Refusals[0].Kind == RefusalKind.Conflict && Version != (Data.Minutes?.Version ?? 0);
            return Show(result.Refusals);
        }

        Tell(T["meetings.minutes.saved"]);
        return Redirect(Desk(MeetingLinks.Minutes(id)));
    }

    /// <summary>Puts what the record has in the place of what stands in the form; nothing is saved by it.</summary>
    public async Task<IActionResult> OnPostDraftAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Load(id, ct) || !MayEdit)
        {
            return NotFound();
        }

        ModelState.Clear();
        await Draft(id, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(MeetingId id, string format, CancellationToken ct)
    {
        var written = await files.Minutes(id.Value.ToString(), format, Lang, Viewer, ct);
        return written.Try(out var file) ? File(file.Content, file.MediaType, file.FileName) : NotFound();
    }

    private async Task Draft(MeetingId id, CancellationToken ct)
    {
        if (await sittings.Read(id, Viewer, ct) is { } view)
        {
            Text = new Dictionary<string, string?>(files.Draft(view, await quorums.Of(view.Data, ct)), StringComparer.Ordinal);
            Drafted = true;
        }
    }

    public async Task<IActionResult> OnPostApproveAsync(MeetingId id, CancellationToken ct)
    {
        var result = await Run(new ApproveMinutes(id, Version), ct);
        if (!result.Ok)
        {
            return await Load(id, ct) ? Show(result.Refusals) : NotFound();
        }

        Tell(T["meetings.minutes.approved"], Desk(MeetingLinks.Undo), ("what", "minutes"), ("id", id.ToString()));
        return Redirect(Desk(MeetingLinks.Minutes(id)));
    }

    private async Task<bool> Load(MeetingId id, CancellationToken ct)
    {
        if (await meetings.Read(id, Viewer, ct) is not { } data)
        {
            return false;
        }

        Data = data;
        Quorum = new QuorumView(data, await quorums.Of(data, ct));
        return true;
    }
}
