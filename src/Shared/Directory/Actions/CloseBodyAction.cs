using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

internal sealed class CloseBodyAction : IAction<CloseBody, BodyId>
{
    public async Task<Result<BodyId>> Act(CloseBody input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadBody(input.Body, ct) is not { } body)
        {
            return Refusal.NotFound("directory.body");
        }

        if (context.Denied(Keepers.Of(body, context.Viewer)) is { } no)
        {
            return no;
        }

        if (ActionContext.Outdated(body, input.Version) is { } outdated)
        {
            return outdated;
        }

        if (input.LastDay < body.From)
        {
            return new Refusal("directory.ends-before-it-begins", Field: "LastDay").With("from", body.From).With("to", input.LastDay);
        }

        var below = await context
            .Db.Bodies.Where(b => b.Parent == body.Id && b.MergedInto == null && (b.To == null || b.To > input.LastDay))
            .OrderBy(b => b.Code)
            .FirstOrDefaultAsync(ct);
        if (below is not null)
        {
            return new Refusal("directory.body-below-goes-on", Field: "LastDay").With("body", below.Name);
        }

        body.To = input.LastDay;
        foreach (
            var seat in await context
                .Db.Memberships.Where(m => m.BodyId == body.Id && (m.To == null || m.To > input.LastDay))
                .ToListAsync(ct)
        )
        {
            if (seat.From > input.LastDay)
            {
                (seat.Withdrawn, seat.EndedWithBody) = (true, true); // it would have begun after the end
            }
            else
            {
                // An end that was known already is overwritten only in the record; the audit keeps it.
                (seat.To, seat.EndedWithBody) = (input.LastDay, seat.To is null);
            }
        }

        context.About("body", body.Id.Value);
        return body.Id;
    }
}

internal sealed class ReopenBodyAction : IAction<ReopenBody, BodyId>
{
    public async Task<Result<BodyId>> Act(ReopenBody input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadBody(input.Body, ct) is not { } body)
        {
            return Refusal.NotFound("directory.body");
        }

        if (context.Denied(Keepers.Of(body, context.Viewer)) is { } no)
        {
            return no;
        }

        body.To = null;
        foreach (var seat in await context.Db.Set<Membership>().Where(m => m.BodyId == body.Id && m.EndedWithBody).ToListAsync(ct))
        {
            seat.To = seat.Withdrawn ? seat.To : null;
            (seat.Withdrawn, seat.EndedWithBody) = (false, false);
        }

        context.About("body", body.Id.Value);
        return body.Id;
    }
}
