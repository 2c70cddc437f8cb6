using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

internal sealed class MergeBodiesAction(IEnumerable<IMergeTarget> targets, IEnumerable<IScopeMove> grants) : IAction<MergeBodies, BodyId>
{
    public async Task<Result<BodyId>> Act(MergeBodies input, ActionContext context, CancellationToken ct)
    {
        var kept = await context.Db.LoadBody(input.Kept, ct);
        var duplicate = await context.Db.LoadBody(input.Duplicate, ct);
        if (kept is null || duplicate is null)
        {
            return Refusal.NotFound("directory.body");
        }

        // Seats move with the merge, and seats are roles: both bodies must be in this viewer's keeping.
        if (
            context.Denied(Keepers.Of(kept, context.Viewer)) is { } no
            || (no = context.Denied(Keepers.Of(duplicate, context.Viewer))) is not null
        )
        {
            return no;
        }

        if (kept.Id == duplicate.Id)
        {
            return new Refusal("directory.merge-with-itself", Field: "Duplicate");
        }

        foreach (var target in targets)
        {
            if (await target.Refuses(context.Db, kept.Id, duplicate.Id, ct) is { } refused)
            {
                return refused;
            }
        }

        if (kept.Parent == duplicate.Id)
        {
            kept.Parent = duplicate.Parent;
        }

        await Move(context, kept, duplicate, ct);
        foreach (var name in Names(duplicate))
        {
            kept.Others = kept.Others.With(name);
        }

        kept.Identifiers = new Identifiers(kept.Identifiers.Concat(duplicate.Identifiers).Distinct());
        kept.Refold();
        duplicate.MergedInto = kept.Id;
        context.About("body", kept.Id.Value);
        return kept.Id;
    }

    private async Task Move(ActionContext context, Body kept, Body duplicate, CancellationToken ct)
    {
        var db = context.Db;
        foreach (var seat in await db.Set<Membership>().Where(m => m.BodyId == duplicate.Id).ToListAsync(ct))
        {
            seat.BodyId = kept.Id;
        }

        foreach (var seat in await db.Set<Membership>().Where(m => m.OnBehalfOf == duplicate.Id).ToListAsync(ct))
        {
            seat.OnBehalfOf = kept.Id;
        }

        foreach (var below in await db.Bodies.Where(b => b.Parent == duplicate.Id && b.Id != kept.Id).ToListAsync(ct))
        {
            below.Parent = kept.Id;
        }

        foreach (var earlier in await db.Bodies.Where(b => b.MergedInto == duplicate.Id).ToListAsync(ct))
        {
            earlier.MergedInto = kept.Id;
        }

        await Merging.MoveImports(db, duplicate.Id.Value, kept.Id.Value, ct);
        var moved = await db.Set<Membership>().Where(m => m.BodyId == kept.Id && !m.Withdrawn).ToListAsync(ct);
        Merging.WithdrawTwins(
            [.. moved.Concat(db.Set<Membership>().Local.Where(m => m.BodyId == kept.Id && !m.Withdrawn)).Distinct()],
            m => m.PersonId.Value
        );
        foreach (var target in targets)
        {
            await target.Bodies(db, kept.Id, duplicate.Id, ct);
        }

        foreach (var given in grants)
        {
            await given.Move(db, BodyScope.Of(duplicate.Id), BodyScope.Of(kept.Id), ct);
        }
    }

    private static IEnumerable<OtherName> Names(Body body) =>
        body
            .Name.Languages.Select(l => new OtherName(body.Name[l]!, l))
            .Concat(body.ShortName?.Languages.Select(l => new OtherName(body.ShortName[l]!, l)) ?? [])
            .Concat(body.Others);
}
