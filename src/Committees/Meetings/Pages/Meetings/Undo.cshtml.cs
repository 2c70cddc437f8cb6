using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>The inverse actions behind "undo": a word on a meeting, an item taken off, a decision withdrawn, a matter closed, minutes approved.</summary>
internal sealed class UndoModel : MeetingsPage
{
    /// <summary>Where to go when it could not be undone.</summary>
    public string? Back { get; private set; }

    public IActionResult OnGet() => Redirect(Desk(MeetingLinks.Meetings));

    public async Task<IActionResult> OnPostAsync(string what, Guid id, CancellationToken ct) =>
        what switch
        {
            "word" => Answer(await Run(new TakeBackMeetingWord(new MeetingId(id)), ct), MeetingLinks.Meeting(new MeetingId(id))),
            "agenda-item" => Answer(await Run(new WithdrawAgendaItem(new AgendaItemId(id), PutBack: true), ct), null),
            "decision" => Answer(await Run(new WithdrawDecision(new DecisionId(id), PutBack: true), ct), null),
            "task" => Answer(await Run(new WithdrawTask(new TaskId(id), PutBack: true), ct), null),
            "task-done" => Answer(await Run(new SayTaskDone(new TaskId(id), TakeBack: true), ct), null),
            "matter" => Answer(await Run(new CloseMatter(new MatterId(id), OpenAgain: true), ct), MeetingLinks.Matter(new MatterId(id))),
            "minutes" => Answer(
                await Run(new ApproveMinutes(new MeetingId(id), null, TakeBack: true), ct),
                MeetingLinks.Minutes(new MeetingId(id))
            ),
            _ => NotFound(),
        };

    private IActionResult Answer<T>(Result<T> result, string? record)
    {
        Back = record ?? Referrer();
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(this.T["meetings.undone"]);
        return Redirect(Desk(Back ?? MeetingLinks.Meetings));
    }

    /// <summary>The page the form stood on, when it is one of ours.</summary>
    private string? Referrer()
    {
        var ours = Desk(MeetingLinks.Meetings) + "/";
        return
            Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from)
            && from.AbsolutePath.StartsWith(ours, StringComparison.Ordinal)
            ? MeetingLinks.Meetings + "/" + from.AbsolutePath[ours.Length..]
            : null;
    }
}
