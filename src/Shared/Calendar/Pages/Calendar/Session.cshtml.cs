using Comitia.Calendar.Actions;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A session, new or old. Where somebody else was quicker, both versions stand side by side and the person chooses.</summary>
internal sealed class SessionModel(CalendarReading reading) : CalendarPage
{
    public SessionRecord? Session { get; private set; }

    public SessionForm Form { get; private set; } = new();

    /// <summary>The version that is stored now, when it is not the one the person read.</summary>
    public SessionForm? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(SessionId? id, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        Form = Session is null ? new SessionForm() : SessionForm.Of(Session);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SessionId? id, [FromForm] SessionForm form, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        Form = form;
        var problems = new List<Refusal>();
        var from = Read(form.From, "From", problems);
        var to = Read(form.To, "To", problems, from: from, to: from?.PlusYears(1));
        var preparatory = Read(form.PreparatoryFrom, "PreparatoryFrom", problems, optional: true, from: from?.PlusMonths(-6), to: from);
        if (problems.Count > 0)
        {
            return Show([.. SessionWordings.TextProblems(form.Title, form.Code), .. problems]);
        }

        var wording = new SessionWording(
            form.Code?.Trim() ?? string.Empty,
            form.Title,
            form.Extraordinary,
            from!.Value,
            to!.Value,
            preparatory
        );
        var result = Session is null
            ? await Run(new AddSession(wording), ct)
            : await Run(new ChangeSession(Session.Id, form.Version, wording), ct);
        if (!result.Ok)
        {
            Theirs = Session is not null && form.Version != Session.Version ? SessionForm.Of(Session) : null;
            return Show(result.Refusals);
        }

        Tell(T[Session is null ? "calendar.session.added" : "calendar.session.changed"]);
        return Redirect(Desk("calendar/sessions"));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(SessionId id, bool back, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        Form = SessionForm.Of(Session!);
        var result = await Run(new WithdrawSession(id, back), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(
            T[back ? "calendar.session.back" : "calendar.session.withdrawn"],
            Desk($"calendar/session/{id}?handler=Withdraw"),
            ("back", back ? "false" : "true")
        );
        return Redirect(Desk("calendar/sessions"));
    }

    private async Task<IActionResult?> Refused(SessionId? id, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        Session = id is null ? null : await reading.Session(id.Value, ct);
        return id is not null && Session is null ? NotFound() : null;
    }
}
