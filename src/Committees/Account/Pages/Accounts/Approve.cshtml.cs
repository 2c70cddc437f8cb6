using System.Globalization;
using Comitia.Account.Contracts;
using Comitia.Account.Queries;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Account.Pages.Accounts;

/// <summary>Records that a meeting approved the account: from here on it is public, as the page says before.</summary>
internal sealed class ApproveModel(AccountQueries accounts, IWrittenDates dates) : AccountDeskPage(accounts)
{
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? MeetingTitle { get; set; }

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
        var read = dates.Read(On ?? string.Empty, Data.Session.From, Today > Data.Session.To ? Today : Data.Session.To);
        if (!read.Try(out var on))
        {
            return Show([.. read.Refusals.Select(r => r.At("On"))]);
        }

        var result = await Run(new ApproveAccount(Data.Account!.Id, seen, on, null, LocalText.Empty.With(T.Code, MeetingTitle), Named), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["account.approved", ("number", result.Value)]);
        return Redirect(Desk(AccountLinks.Of(Paper)));
    }

    private async Task<bool> Find(string committee, string session, CancellationToken ct) =>
        await Load(committee, session, ct) && Data.Account is not null && MayApprove;
}
