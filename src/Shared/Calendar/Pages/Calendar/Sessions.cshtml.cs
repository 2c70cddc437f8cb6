using Comitia.Calendar.Contracts;
using Comitia.Calendar.Outputs;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>The sessions, those that the rules foresee next, and the terms.</summary>
internal sealed class SessionsModel(CalendarReading reading, SessionQueries sessions, SessionProposals proposals) : CalendarPage
{
    public IReadOnlyList<SessionLine> Rows { get; private set; } = [];

    public IReadOnlyList<SessionProposal> Proposals { get; private set; } = [];

    public IReadOnlyList<TermRecord> Terms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await sessions.All(ct);
        Terms = await reading.Terms(ct);
        Proposals = MayEdit ? await proposals.Next(Rows, T, ct) : [];
    }

    /// <summary>Adds the foreseen session as it is foreseen now, whatever the page said when it was opened.</summary>
    public async Task<IActionResult> OnPostProposedAsync(string? code, CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (Proposals.FirstOrDefault(p => p.Code == code) is not { } proposal)
        {
            return Redirect(Desk("calendar/sessions"));
        }

        var title = proposal.Title.Languages.OrderBy(l => l != proposal.Title.Original).ToDictionary(l => l, l => proposal.Title[l]);
        var wording = new SessionWording(proposal.Code, title, false, proposal.From, proposal.To, proposal.PreparatoryFrom);
        var result = await Run(new AddSession(wording), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["calendar.session.added"], Desk($"calendar/session/{result.Value}?handler=Withdraw"), ("back", "false"));
        return Redirect(Desk("calendar/sessions"));
    }

    /// <summary>The state of a session today: its class and its word.</summary>
    public (string Css, string Word) State(SessionLine session) =>
        Today > session.To ? ("state state-closed", T["calendar.session.over"])
        : Today >= session.From ? ("state state-under-way", T["calendar.session.running"])
        : Today >= session.PreparatoryFrom ? ("state state-soon", T["calendar.session.preparing"])
        : ("state state-planned", T["calendar.session.ahead"]);
}
