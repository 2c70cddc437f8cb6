using Comitia.Calendar.Contracts;
using Comitia.Calendar.Outputs;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Results;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A version of the rules to fill in: a new one, begun as the one it amends, or one that is not yet in effect.</summary>
internal sealed class RulesVersionModel(CalendarBook book) : CalendarPage
{
    public RulesRecord? Record { get; private set; }

    public RulesForm Form { get; private set; } = RulesForm.Empty();

    /// <summary>What is stored now, when somebody else was quicker.</summary>
    public IReadOnlyList<RuleSentence>? Theirs { get; private set; }

    private RulesRecord? Amended { get; set; }

    /// <summary>The texts around the controls of a sentence: what stands before, and each slot with what follows it.</summary>
    public IEnumerable<(string Text, string? Slot)> Pieces(string key, params ReadOnlySpan<string> slots)
    {
        const char mark = '\u0001';
        var facts = new (string, object?)[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            facts[i] = (slots[i], $"{mark}{slots[i]}{mark}");
        }

        return [.. T[key, facts].Split(mark).Select((piece, n) => n % 2 == 0 ? (piece, (string?)null) : (string.Empty, piece))];
    }

    public async Task<IActionResult> OnGetAsync(RulesVersionId? id, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        Form =
            Record is not null ? RulesForm.Of(Record, T)
            : Amended is not null ? RulesForm.Amending(Amended, T)
            : RulesForm.Empty();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RulesVersionId? id, [FromForm] RulesForm form, CancellationToken ct)
    {
        if (await Refused(id, ct) is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        Form = form.WithSpare();
        var problems = new List<Refusal>();
        var from = Read(form.EffectiveFrom, "EffectiveFrom", problems);
        var values = form.Read((Record ?? Amended)?.Values, problems);
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var result = Record is null
            ? await Run(new AddRules(from!.Value, values), ct)
            : await Run(new ChangeRules(Record.Id, form.Version, from!.Value, values), ct);
        if (!result.Ok)
        {
            if (Record is not null && form.Version != Record.Version)
            {
                Theirs = new RuleSentences(T).Of(Record.Values);
            }

            return Show(result.Refusals);
        }

        if (Record is null && from > Today)
        {
            Tell(T["calendar.rules.added"], Desk($"calendar/rules/version/{result.Value}?handler=Withdraw"), ("back", "false"));
        }
        else
        {
            Tell(T[Record is null ? "calendar.rules.added" : "calendar.rules.changed"]);
        }

        return Redirect(Desk("calendar/rules"));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(RulesVersionId id, bool back, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        ModelState.Clear();
        var result = await Run(new WithdrawRules(id, back), ct);
        if (!result.Ok)
        {
            return await Refused(id, ct) ?? Show(result.Refusals);
        }

        Tell(
            T[back ? "calendar.rules.back" : "calendar.rules.withdrawn"],
            Desk($"calendar/rules/version/{id}?handler=Withdraw"),
            ("back", back ? "false" : "true")
        );
        return Redirect(Desk("calendar/rules"));
    }

    private async Task<IActionResult?> Refused(RulesVersionId? id, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        var versions = await book.Versions(ct);
        Record = versions.FirstOrDefault(v => v.Id == id);
        Amended = versions.Count > 0 ? versions[^1] : null;
        return id is not null && Record is null ? NotFound() : null;
    }
}
