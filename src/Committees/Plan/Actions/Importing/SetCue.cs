using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Rules.Importing;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions.Importing;

/// <summary>Teaches the reader some words (no id), or takes them back.</summary>
internal sealed record SetCue(Guid? Cue, string Language, string Role, string Words, bool TakeBack = false) : IInput<Guid>;

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
            var known = await context.Db.Set<PlanCue>().FirstOrDefaultAsync(c => c.Id == id, ct);
            if (known is null)
            {
                return Refusal.NotFound("plan-cue");
            }

            known.TakenBack = input.TakeBack;
            context.Undoes(input.TakeBack);
            context.About("plan-cue", known.Id);
            return known.Id;
        }

        var words = input.Words.Trim();
        var languages = BuiltInCues.Languages();
        if (languages.All(l => l.Language != input.Language) || !languages.Any(l => l.Cues.ContainsKey(input.Role)))
        {
            return new Refusal("plan.cue-role", Field: "Role");
        }

        if (words.Length is < 2 or > 100 || !words.Any(char.IsLetter) || Cue.Parse(input.Role, words) is null)
        {
            return new Refusal("plan.cue-words", Field: "Words");
        }

        var cue = new PlanCue
        {
            Id = Ids.NewGuid(context.Now),
            Language = input.Language,
            Role = input.Role,
            Words = words,
        };
        context.Db.Add(cue);
        context.About("plan-cue", cue.Id);
        return cue.Id;
    }
}
