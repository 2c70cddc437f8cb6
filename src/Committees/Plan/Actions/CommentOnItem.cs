using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Says something beside an item; stays inside the committee.</summary>
internal sealed record CommentOnItem(PlanItemId Item, string Text) : IInput<Guid>;

internal sealed class CommentOnItemAction : IAction<CommentOnItem, Guid>
{
    public async Task<Result<Guid>> Act(CommentOnItem input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadItem(input.Item, ct) is not var (plan, item))
        {
            return Refusal.NotFound("plan-item");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        if (string.IsNullOrWhiteSpace(input.Text) || input.Text.Length > 4000)
        {
            return new Refusal("plan.comment-length", Field: "Text");
        }

        var comment = new ItemComment
        {
            Id = Ids.NewGuid(context.Now),
            ItemId = item.Id,
            Account = context.Account,
            Writer = context.Viewer.Name,
            At = context.Now,
            Text = input.Text.Trim(),
        };
        context.Db.Add(comment);
        context.About("plan-item", item.Id.Value);
        return comment.Id;
    }
}

/// <summary>Takes one's own comment back.</summary>
internal sealed record TakeBackComment(Guid Comment) : IInput<Guid>;

internal sealed class TakeBackCommentAction : IAction<TakeBackComment, Guid>
{
    public async Task<Result<Guid>> Act(TakeBackComment input, ActionContext context, CancellationToken ct)
    {
        var comment = await context.Db.PlanComments.FirstOrDefaultAsync(c => c.Id == input.Comment, ct);
        if (comment is null || await context.Db.LoadItem(comment.ItemId, ct) is not var (plan, item))
        {
            return Refusal.NotFound("plan-comment");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        if (comment.Account != context.Account)
        {
            return Refusal.Forbidden;
        }

        comment.TakenBack = context.Now;
        context.About("plan-item", item.Id.Value);
        return comment.Id;
    }
}
