using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A term of the parliament, new or old.</summary>
internal sealed class TermModel(CalendarReading reading) : CalendarPage
{
    public TermRecord? Term { get; private set; }

    public Answers Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(TermId? id, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        Form = Term is null
            ? new Answers()
            : new Answers
            {
                Version = Term.Version,
                Number = Digits(Term.Number),
                Title = SessionForm.Wordings(Term.Title),
                From = Typed(Term.From),
                To = Typed(Term.To),
            };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(TermId? id, [FromForm] Answers form, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        Form = form;
        var problems = new List<Refusal>();
        var from = Read(form.From, "From", problems);
        var to = Read(form.To, "To", problems, optional: true);
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var number = int.TryParse(form.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var result = await Run(new SetTerm(id, form.Version, number, form.Title, from!.Value, to), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["calendar.term.saved"]);
        return Redirect(Desk("calendar/sessions"));
    }

    private async Task<IActionResult?> Refused(TermId? id, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        Term = id is null ? null : await reading.Term(id.Value, ct);
        return id is not null && Term is null ? NotFound() : null;
    }

    /// <summary>The form as it was sent.</summary>
    public sealed class Answers
    {
        public int? Version { get; set; }

        public string? Number { get; set; }

        public Dictionary<string, string?> Title { get; set; } = [];

        public string? From { get; set; }

        public string? To { get; set; }
    }
}
