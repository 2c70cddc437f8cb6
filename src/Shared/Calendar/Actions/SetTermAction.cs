using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Actions;

/// <summary>Terms follow one another: none begins before another has ended.</summary>
internal sealed class SetTermAction : IAction<SetTerm, TermId>
{
    public async Task<Result<TermId>> Act(SetTerm input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var all = await context.Db.Terms.AsTracking().ToListAsync(ct);
        var term = all.Find(t => t.Id == input.Id);
        if (input.Id is not null && term is null)
        {
            return Refusal.NotFound("term");
        }

        if (term is not null && ActionContext.Outdated(term, input.Version) is { } outdated)
        {
            return outdated;
        }

        if (Problems(input, all.FindAll(t => t.Id != input.Id)) is { Count: > 0 } problems)
        {
            return problems;
        }

        if (term is null)
        {
            term = new TermRecord { Id = context.NewId<TermId>(), Title = LocalText.Empty };
            context.Db.Add(term);
        }

        term.Title = term.Title.Worded(input.Title);
        (term.Number, term.From, term.To) = (input.Number, input.From, input.To);
        context.About("term", term.Id.Value);
        return term.Id;
    }

    private static List<Refusal> Problems(SetTerm input, List<TermRecord> others)
    {
        var found = SessionWordings.TitleProblems(input.Title);
        if (input.Number is < 1 or > 999 || others.Exists(t => t.Number == input.Number))
        {
            found.Add(Refusals.Because(Refusals.TermNumber, ("number", input.Number)).At("Number"));
        }

        if (input.To < input.From)
        {
            found.Add(Refusals.Because(Refusals.TermEndsBeforeItBegins, ("from", input.From), ("to", input.To)).At("To"));
        }
        else if (
            others.Find(t => t.From <= (input.To ?? LocalDate.MaxIsoValue) && (t.To ?? LocalDate.MaxIsoValue) >= input.From) is { } other
        )
        {
            found.Add(Refusals.Because(Refusals.TermsOverlap, ("title", other.Title), ("from", other.From)).At("From"));
        }

        return found;
    }
}
