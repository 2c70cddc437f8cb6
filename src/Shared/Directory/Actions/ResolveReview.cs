using Comitia.Directory.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

/// <summary>Says whose value stands where both a source and a clerk changed a field.</summary>
internal sealed record ResolveReview(Guid Review, bool TakeTheirs) : IInput<Done>;

internal sealed class ResolveReviewAction : IAction<ResolveReview, Done>
{
    public async Task<Result<Done>> Act(ResolveReview input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var review = await context.Db.Reviews.FirstOrDefaultAsync(r => r.Id == input.Review, ct);
        if (review is null)
        {
            return Refusal.NotFound("directory.review");
        }

        if (review.State != ReviewState.Open)
        {
            return new Refusal("directory.review-decided", RefusalKind.Conflict);
        }

        if (input.TakeTheirs)
        {
            var entities = await ImportedEntities.Load(context.Db, review.Kind, [review.Target], ct);
            if (!entities.TryGetValue(review.Target, out var entity))
            {
                return Refusal.NotFound("directory.review");
            }

            var named = review.Theirs;
            var target = named is null
                ? null
                : await context
                    .Db.Imported.Where(i => i.Source == review.Source && i.Key == named)
                    .Select(i => (Guid?)i.Target)
                    .FirstOrDefaultAsync(ct);
            entity.Set(review.Field, review.Theirs, _ => target);
            entity.Finish();
        }

        review.State = input.TakeTheirs ? ReviewState.Taken : ReviewState.Kept;
        context.About("review", review.Id);
        return Done.Yes;
    }
}
