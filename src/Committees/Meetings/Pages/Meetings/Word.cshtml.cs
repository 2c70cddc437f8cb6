using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>What became of a meeting: held, postponed or cancelled, each a small form of its own.</summary>
internal sealed class WordModel(OneMeeting meetings, Kernel.Office.OfficeDesk office) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? ShortNoticeReason { get; set; }

    /// <summary>Which of the three forms was sent.</summary>
    public string? Sent { get; private set; }

    public bool MayHold => Viewer.May(MeetingPermissions.Hold, Data.Meeting) && Data.Meeting.StartsAt <= office.Now;

    public bool MayEdit => Viewer.May(MeetingPermissions.Edit, Data.Meeting);

    /// <summary>What was typed into one form is not shown in another.</summary>
    public string? Kept(string form, string? value) => Sent == form ? value : null;

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        return Data.Meeting.State == MeetingState.Scheduled ? Page() : Redirect(Desk(MeetingLinks.Meeting(id)));
    }

    public async Task<IActionResult> OnPostHoldAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Begin(id, "hold", ct))
        {
            return NotFound();
        }

        var problems = new List<Refusal>();
        var (from, to) = (ReadTime(From, "From", problems, needed: false), ReadTime(To, "To", problems, needed: false));
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var day = Data.Meeting.Day;
        LocalDateTime? end = to is { } t ? MeetingTime.End(day, from, t) : null;
        return Answer(await Run(new HoldMeeting(id, from is { } b ? day.At(b) : null, end), ct), id, "meetings.told.held");
    }

    public async Task<IActionResult> OnPostCancelAsync(MeetingId id, CancellationToken ct) =>
        await Begin(id, "cancel", ct)
            ? Answer(await Run(new CancelMeeting(id, Reason ?? string.Empty), ct), id, "meetings.told.cancelled")
            : NotFound();

    public async Task<IActionResult> OnPostPostponeAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Begin(id, "postpone", ct))
        {
            return NotFound();
        }

        var problems = new List<Refusal>();
        var (day, time) = (ReadDay(Day, "Day", problems), ReadTime(Time, "Time", problems));
        return problems.Count > 0
            ? Show(problems)
            : Answer(
                await Run(new PostponeMeeting(id, day!.Value.At(time!.Value), Reason ?? string.Empty, ShortNoticeReason), ct),
                id,
                "meetings.told.postponed"
            );
    }

    private IActionResult Answer(Result<MeetingId> result, MeetingId id, string sentence)
    {
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T[sentence], MayEdit ? Desk(MeetingLinks.Undo) : null, ("what", "word"), ("id", id.ToString()));
        return Redirect(Desk(MeetingLinks.Meeting(result.Value)));
    }

    private async Task<bool> Begin(MeetingId id, string form, CancellationToken ct)
    {
        ModelState.Clear();
        Sent = form;
        return await Load(id, ct);
    }

    private async Task<bool> Load(MeetingId id, CancellationToken ct)
    {
        if (await meetings.Read(id, Viewer, ct) is not { } data)
        {
            return false;
        }

        Data = data;
        Time ??= MeetingWords.Time(data.Meeting);
        return MayEdit || Viewer.May(MeetingPermissions.Hold, data.Meeting);
    }
}
