using System.Globalization;
using Comitia.Account.Contracts;
using Comitia.Account.Queries;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Account.Pages.Accounts;

/// <summary>Records that a meeting approved the account: from here on it is public, as the page says before.</summary>
internal sealed class ApproveModel(AccountQueries accounts, IWrittenDates dates, IHeldMeetings held) : AccountDeskPage(accounts)
{
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? MeetingTitle { get; set; }

    /// <summary>The meeting chosen out of those on record, by its reference.</summary>
    [BindProperty]
    public string? Held { get; set; }

    private IReadOnlyList<HeldMeeting> Meetings { get; set; } = [];

    public MeetingChoice Meeting => new(T["account.approve.meeting"], T["account.approve.meeting.hint"], Meetings, Held, MeetingTitle, On);

    /// <summary>What speaks for waiting: the session still runs, items are open.</summary>
    public IReadOnlyList<string> StillOpen
    {
        get
        {
            var open = Data.Working.Outcomes.Where(o => o.State is ItemState.Planned or ItemState.Scheduled or ItemState.UnderWay).ToList();
            return
            [
                .. Today < Data.Session.To ? [T["account.approve.runs", ("date", Data.Session.To)]] : Array.Empty<string>(),
                .. open.Count > 0
                    ? [T["account.approve.items", ("count", open.Count), ("numbers", open.Select(o => o.Number))]]
                    : Array.Empty<string>(),
            ];
        }
    }

    [BindProperty]
    public List<EvidenceId> Named { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string committee, string session, CancellationToken ct)
    {
        On = Today.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
        return await Find(committee, session, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string committee, string session, string? seen, CancellationToken ct)
    {
        if (!await Find(committee, session, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        // Approved at the first meeting of the next session, mostly: a day without a year is looked for up to today.
        var last = Today > Data.Session.To ? Today : Data.Session.To;
        var answer = Meeting.Answer(Lang, on => dates.Read(on, Data.Session.From, last), "account.meeting-missing");
        if (!answer.Try(out var meeting))
        {
            return Show(answer.Refusals);
        }

        var result = await Run(new ApproveAccount(Data.Account!.Id, seen, meeting.On, meeting.Reference, meeting.Title, Named), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(meeting.Warned(T["account.approved", ("number", result.Value)]));
        return Redirect(Desk(AccountLinks.Of(Paper)));
    }

    private async Task<bool> Find(string committee, string session, CancellationToken ct)
    {
        if (!await Load(committee, session, ct) || Data.Account is null || !MayApprove)
        {
            return false;
        }

        Meetings = await held.Of(Data.Committee.Id, Viewer, ct);
        return true;
    }
}
