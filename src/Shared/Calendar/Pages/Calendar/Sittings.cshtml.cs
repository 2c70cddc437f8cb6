using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Lists;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>When the parliament sits: by weekday within a span, and day by day.</summary>
internal sealed class SittingsModel(CalendarReading reading, SessionQueries sessions) : CalendarPage
{
    public int Year { get; private set; }

    public int? Version { get; private set; }

    public string List { get; private set; } = string.Empty;

    public string Without { get; private set; } = string.Empty;

    public (string Sittings, string Without)? Theirs { get; private set; }

    public PatternForm Pattern { get; private set; } = new();

    public IReadOnlyList<SittingPatternRecord> Patterns { get; private set; } = [];

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        await Load(year, ct);
        var near = Sessions.FirstOrDefault(s => s.From.Year == year && s.To >= Today) ?? Sessions.FirstOrDefault(s => s.From.Year == year);
        Pattern = new PatternForm { PatternFrom = Typed(near?.From), PatternTo = Typed(near?.To) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, int? version, string? list, string? without, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        ModelState.Clear();
        await Load(year, ct);
        var stored = (List, Without, Version);
        (List, Without, Version) = (list ?? string.Empty, without ?? string.Empty, version);
        var sits = DateLines.Read(List, year);
        var not = DateLines.Read(Without, year);
        if (sits.Problems.Count + not.Problems.Count > 0)
        {
            Name(sits.Problems, "List");
            Name(not.Problems, "Without");
            return Page();
        }

        var result = await Run(new SetSittings(year, version, sits.Items, not.Items), ct);
        if (!result.Ok)
        {
            if (result.Refusals[0].Kind == RefusalKind.Conflict)
            {
                (Theirs, Version) = ((stored.List, stored.Without), stored.Version);
            }

            return Show([.. result.Refusals.Select(r => r.At("List"))]);
        }

        Tell(T["calendar.sittings.saved", ("count", result.Value), ("year", Digits(year))]);
        return Redirect(Desk($"calendar/{Digits(year)}"));
    }

    public async Task<IActionResult> OnPostPatternAsync(int year, [FromForm] PatternForm form, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        ModelState.Clear();
        await Load(year, ct);
        Pattern = form;
        var problems = new List<Refusal>();
        var from = Read(form.PatternFrom, "PatternFrom", problems);
        var to = Read(form.PatternTo, "PatternTo", problems, from: from, to: from?.PlusYears(1));
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var result = await Run(new AddSittingPattern(form.Weekdays, from!.Value, to!.Value), ct);
        if (!result.Ok)
        {
            return Show([.. result.Refusals.Select(r => r.At(r.Field == "To" ? "PatternTo" : "Weekdays"))]);
        }

        Tell(
            T["calendar.pattern.added"],
            Desk($"calendar/{Digits(year)}/sittings?handler=Withdraw"),
            ("pattern", result.Value.ToString()),
            ("back", "false")
        );
        return Redirect(Desk($"calendar/{Digits(year)}/sittings"));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int year, SittingPatternId pattern, bool back, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        ModelState.Clear();
        await Load(year, ct);
        var result = await Run(new WithdrawSittingPattern(pattern, back), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(
            T[back ? "calendar.pattern.back" : "calendar.pattern.withdrawn"],
            Desk($"calendar/{Digits(year)}/sittings?handler=Withdraw"),
            ("pattern", pattern.ToString()),
            ("back", back ? "false" : "true")
        );
        return Redirect(Desk($"calendar/{Digits(year)}/sittings"));
    }

    /// <summary>"Tuesday, Friday".</summary>
    public string Named(SittingPatternRecord pattern) => string.Join(", ", pattern.Weekdays.Select(d => T[$"calendar.weekday.{d}"]));

    private async Task Load(int year, CancellationToken ct)
    {
        Year = year;
        var (first, last) = (new LocalDate(Math.Clamp(year, 1900, 2199), 1, 1), new LocalDate(Math.Clamp(year, 1900, 2199), 12, 31));
        Version = (await reading.Year(year, ct))?.Version;
        var days = await reading.Sittings(year, ct);
        List = DateLines.Write(days.Where(d => d.Sits).Select(d => d.Date));
        Without = DateLines.Write(days.Where(d => !d.Sits).Select(d => d.Date));
        Patterns = await reading.Patterns(first, last, ct);
        Sessions = await sessions.All(ct);
    }

    /// <summary>The form of a pattern as it was sent.</summary>
    public sealed class PatternForm
    {
        public List<IsoDayOfWeek> Weekdays { get; set; } = [];

        public string? PatternFrom { get; set; }

        public string? PatternTo { get; set; }
    }
}
