using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Rules.Importing;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions.Importing;

/// <summary>
/// Teaches the reader some words (no id), or switches off words that come with the program (<paramref name="Off"/>). With an id either is
/// taken back, or done again: what was added goes, what was switched off counts again.
/// </summary>
/// <param name="Cue">What was added or switched off earlier; null for something new.</param>
/// <param name="Language">Two-letter code (ISO 639-1).</param>
/// <param name="Role">What the words mean: <c>kind.hearing</c>, or <c>stopword</c> for a small word that tells nothing.</param>
/// <param name="Words">The words, as in the tables of cues.</param>
/// <param name="TakeBack">Takes back what the id names.</param>
/// <param name="Off">Switches the words off instead of adding them.</param>
internal sealed record SetCue(Guid? Cue, string Language, string Role, string Words, bool TakeBack = false, bool Off = false)
    : IInput<Guid>;

internal sealed class SetCueAction : IAction<SetCue, Guid>
{
    public async Task<Result<Guid>> Act(SetCue input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (input.Cue is { } id)
        {
            return await Known(id, context, ct) is { } known ? Set(known, input.TakeBack, context) : Refusal.NotFound("plan-cue");
        }

        var words = input.Words.Trim();
        if ((input.Off ? NotSwitched(input.Language, input.Role, words) : NotTaught(input.Language, input.Role, words)) is { } problem)
        {
            return problem;
        }

        var role = input.Off ? PlanCue.OffRole(input.Role) : input.Role;
        if (input.Off && await Same(input.Language, role, words, context, ct) is { } before)
        {
            return Set(before, takeBack: false, context);
        }

        var cue = new PlanCue
        {
            Id = Ids.NewGuid(context.Now),
            Language = input.Language,
            Role = role,
            Words = words,
        };
        context.Db.Add(cue);
        return Set(cue, takeBack: false, context);
    }

    private static Task<PlanCue?> Known(Guid id, ActionContext context, CancellationToken ct) =>
        context.Db.Set<PlanCue>().FirstOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>The one row that switches these words off, whether it counts or not.</summary>
    private static Task<PlanCue?> Same(string language, string role, string words, ActionContext context, CancellationToken ct) =>
        context.Db.Set<PlanCue>().FirstOrDefaultAsync(c => c.Language == language && c.Role == role && c.Words == words, ct);

    private static Guid Set(PlanCue cue, bool takeBack, ActionContext context)
    {
        cue.TakenBack = takeBack;
        context.Says(
            (cue.SwitchesOff, takeBack) switch
            {
                (true, false) => "off",
                (true, true) => "on",
                (false, true) => "back",
                _ => null,
            }
        );
        context.About("plan-cue", cue.Id);
        return cue.Id;
    }

    private static Refusal? NotTaught(string language, string role, string words)
    {
        var languages = BuiltInCues.Languages();
        if (languages.All(l => l.Language != language) || (role != TaughtCues.Stopword && !languages.Any(l => l.Cues.ContainsKey(role))))
        {
            return new Refusal("plan.cue-role", Field: "Role");
        }

        if (role == TaughtCues.Stopword)
        {
            return words.Length is > 0 and <= 100 && words.All(char.IsLetter) ? null : new Refusal("plan.cue-stopword", Field: "Words");
        }

        return words.Length is < 2 or > 100 || !words.Any(char.IsLetter) || Cue.Parse(role, words) is null
            ? new Refusal("plan.cue-words", Field: "Words")
            : null;
    }

    private static Refusal? NotSwitched(string language, string role, string words) =>
        TaughtCues.IsSwitchable(role)
        && BuiltInCues.Languages().FirstOrDefault(l => l.Language == language) is { } known
        && TaughtCues.Words(known, role).Contains(words, StringComparer.Ordinal)
            ? null
            : new Refusal("plan.cue-not-built-in", Field: "BuiltIn");
}
