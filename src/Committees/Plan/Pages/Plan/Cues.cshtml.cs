using Comitia.Kernel.Panels;
using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules.Importing;
using Comitia.Plan.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>The words that an administrator taught the plan reader, and those of the program that are switched off.</summary>
internal sealed class CuesModel(CueTables cues, IHistory history) : DeskPage
{
    public IReadOnlyList<PlanCue> Added { get; private set; } = [];

    public IReadOnlyList<PlanCue> Off { get; private set; } = [];

    /// <summary>Who switched words off last, and why.</summary>
    public IReadOnlyDictionary<Guid, HistoryLine> Last { get; private set; } = new Dictionary<Guid, HistoryLine>();

    public IReadOnlyList<string> Languages { get; } = [.. BuiltInCues.Languages().Select(l => l.Language)];

    public IReadOnlyList<string> Roles { get; } = BuiltInCues.Roles();

    public IReadOnlyList<string> Switchable { get; } = [.. BuiltInCues.Roles().Where(TaughtCues.IsSwitchable)];

    public string? Words { get; private set; }

    /// <summary>Of which language and which meaning the words of the program are shown.</summary>
    public (string Language, string Role)? Shown { get; private set; }

    /// <summary>The words of the program that are shown and not switched off.</summary>
    public IReadOnlyList<string> BuiltIn { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? of, string? meaning, CancellationToken ct)
    {
        await Load(of, meaning, ct);
        return Viewer.May(PlanPermissions.Cues, Installation.Whole) ? Page() : Forbid();
    }

    /// <summary>Adds words, or takes back (<paramref name="again"/>: puts back) what was added or switched off.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? cue, bool again, string? language, string? role, string? words, CancellationToken ct)
    {
        Words = words;
        ModelState.Clear();
        var set = new SetCue(cue, language ?? string.Empty, role ?? string.Empty, words ?? string.Empty, cue is not null && !again);
        var result = await Run(set, ct);
        if (!result.Ok)
        {
            await Load(null, null, ct);
            return Show(result.Refusals);
        }

        if (cue is null)
        {
            Tell(T["plan.cues.added"], Desk("plans/cues"), ("cue", result.Value.ToString()));
        }
        else if (!again)
        {
            Tell(T["plan.cues.taken-back"], Desk("plans/cues"), ("cue", result.Value.ToString()), ("again", "true"));
        }

        return Redirect(Desk("plans/cues"));
    }

    /// <summary>Switches off words that come with the program.</summary>
    public async Task<IActionResult> OnPostOffAsync(string? of, string? meaning, string? builtIn, CancellationToken ct)
    {
        ModelState.Clear();
        var set = new SetCue(null, of ?? string.Empty, meaning ?? string.Empty, builtIn ?? string.Empty, Off: true);
        var result = await Run(set, ct);
        if (!result.Ok)
        {
            await Load(of, meaning, ct);
            return Show(result.Refusals);
        }

        Tell(T["plan.cues.switched-off", ("words", builtIn)], Desk("plans/cues"), ("cue", result.Value.ToString()));
        return Redirect(Desk($"plans/cues?of={of}&meaning={meaning}"));
    }

    private async Task Load(string? of, string? meaning, CancellationToken ct)
    {
        var taught = await cues.Taught(ct);
        (Added, Off) = (taught.FindAll(c => !c.SwitchesOff), taught.FindAll(c => c.SwitchesOff));
        Last = await history.Newest([.. Off.Select(c => c.Id)], T, ct);
        if (
            BuiltInCues.Languages().FirstOrDefault(l => l.Language == of) is { } language
            && Switchable.FirstOrDefault(r => r == meaning) is { } role
        )
        {
            Shown = (language.Language, role);
            var off = Off.Where(c => c.Language == of && c.Meaning == meaning).Select(c => c.Words).ToHashSet(StringComparer.Ordinal);
            BuiltIn = [.. TaughtCues.Words(language, role).Where(w => !off.Contains(w)).Distinct(StringComparer.Ordinal)];
        }
    }
}
