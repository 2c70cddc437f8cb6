using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A recess or another period, new or old.</summary>
internal sealed class PeriodModel(CalendarReading reading) : CalendarPage
{
    public PeriodRecord? Period { get; private set; }

    public Answers Form { get; private set; } = new();

    public Answers? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(PeriodId? id, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        Form = Period is null ? new Answers() : Of(Period);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PeriodId? id, [FromForm] Answers form, CancellationToken ct)
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
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var wording = new PeriodWording(form.Kind, form.Name, from!.Value, to!.Value);
        var result = Period is null
            ? await Run(new AddPeriod(wording), ct)
            : await Run(new ChangePeriod(Period.Id, form.Version, wording), ct);
        if (!result.Ok)
        {
            Theirs = Period is not null && form.Version != Period.Version ? Of(Period) : null;
            return Show(result.Refusals);
        }

        Tell(T["calendar.period.saved"]);
        return Redirect(Desk($"calendar/{Digits(from.Value.Year)}"));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(PeriodId id, bool back, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        Form = Of(Period!);
        var result = await Run(new WithdrawPeriod(id, back), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(
            T[back ? "calendar.period.back" : "calendar.period.withdrawn"],
            Desk($"calendar/period/{id}?handler=Withdraw"),
            ("back", back ? "false" : "true")
        );
        return Redirect(Desk($"calendar/{Digits(Period!.From.Year)}"));
    }

    private static Answers Of(PeriodRecord period) =>
        new()
        {
            Version = period.Version,
            Kind = period.Kind,
            Name = SessionForm.Wordings(period.Name),
            From = Typed(period.From),
            To = Typed(period.To),
        };

    private async Task<IActionResult?> Refused(PeriodId? id, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        Period = id is null ? null : await reading.Period(id.Value, ct);
        return id is not null && Period is null ? NotFound() : null;
    }

    /// <summary>The form as it was sent.</summary>
    public sealed class Answers
    {
        public int? Version { get; set; }

        public PeriodKind Kind { get; set; }

        public Dictionary<string, string?> Name { get; set; } = [];

        public string? From { get; set; }

        public string? To { get; set; }
    }
}
