using Comitia.Calendar.Contracts;
using Comitia.Calendar.Outputs;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Results;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>The rules of procedure: what holds today, what comes, what held; and a box to try a rule on a date.</summary>
internal sealed class RulesModel(CalendarBook book, IDeadlines deadlines) : CalendarPage
{
    public IReadOnlyList<RulesRecord> Versions { get; private set; } = [];

    public RulesRecord? Current => Versions.LastOrDefault(v => v.EffectiveFrom <= Today);

    public IEnumerable<RulesRecord> Coming => Versions.Where(v => v.EffectiveFrom > Today);

    /// <summary>Newest first.</summary>
    public IEnumerable<RulesRecord> Past => Versions.Where(v => v.EffectiveFrom < Current?.EffectiveFrom).Reverse();

    public DeadlineRule Rule { get; private set; }

    public string? On { get; private set; }

    public DueDate? Due { get; private set; }

    public IReadOnlyList<RuleSentence> Said(RulesRecord version) => new RuleSentences(T).Of(version.Values);

    /// <summary>The last day on which a past version held.</summary>
    public LocalDate Until(RulesRecord version) => Versions.First(v => v.EffectiveFrom > version.EffectiveFrom).EffectiveFrom.PlusDays(-1);

    public async Task<IActionResult> OnGetAsync(DeadlineRule rule, string? on, CancellationToken ct)
    {
        ModelState.Clear();
        Versions = await book.Versions(ct);
        (Rule, On) = (rule, on);
        if (string.IsNullOrWhiteSpace(on))
        {
            return Page();
        }

        var problems = new List<Refusal>();
        if (Read(on, "on", problems) is not { } anchor)
        {
            return Show(problems);
        }

        var due = await deadlines.Due(rule, anchor, T, ct);
        if (!due.Ok)
        {
            return Show([.. due.Refusals.Select(r => r.At("on"))]);
        }

        Due = due.Value;
        return Page();
    }
}
