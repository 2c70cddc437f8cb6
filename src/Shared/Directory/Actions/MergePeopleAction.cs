using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

internal sealed class MergePeopleAction(IEnumerable<IMergeTarget> targets) : IAction<MergePeople, PersonId>
{
    public async Task<Result<PersonId>> Act(MergePeople input, ActionContext context, CancellationToken ct)
    {
        var kept = await context.Db.LoadPerson(input.Kept, ct);
        var duplicate = await context.Db.LoadPerson(input.Duplicate, ct);
        if (kept is null || duplicate is null)
        {
            return Refusal.NotFound("directory.person");
        }

        if (context.Denied(Keepers.AddressBook(context.Viewer)) is { } no)
        {
            return no;
        }

        if (kept.Id == duplicate.Id)
        {
            return new Refusal("directory.merge-with-itself", Field: "Duplicate");
        }

        if (!await Keepers.KeepsAllSeats(context, kept.Id, ct) || !await Keepers.KeepsAllSeats(context, duplicate.Id, ct))
        {
            return new Refusal("directory.merge-seats-elsewhere", RefusalKind.Forbidden);
        }

        if (kept.Erased is not null || duplicate.Erased is not null)
        {
            return new Refusal("directory.person-erased", RefusalKind.Conflict);
        }

        if (kept.Account is not null && duplicate.Account is not null)
        {
            return new Refusal("directory.merge-two-accounts", RefusalKind.Conflict);
        }

        if (duplicate.Account is { } account)
        {
            // The unique link must leave the one record before the other takes it.
            duplicate.Account = null;
            await context.Db.SaveChangesAsync(ct);
            kept.Account = account;
        }

        await Move(context, kept, duplicate, ct);
        kept.Others = duplicate
            .Others.Append(new OtherName(duplicate.Name))
            .Where(n => n.Name != kept.Name)
            .Aggregate(kept.Others, (all, name) => all.With(name));
        (kept.Family, kept.Given, kept.Additional) = (
            kept.Family ?? duplicate.Family,
            kept.Given ?? duplicate.Given,
            kept.Additional ?? duplicate.Additional
        );
        kept.Identifiers = new Identifiers(kept.Identifiers.Concat(duplicate.Identifiers).Distinct());
        kept.Refold();
        duplicate.MergedInto = kept.Id;
        context.About("person", kept.Id.Value);
        return kept.Id;
    }

    private async Task Move(ActionContext context, Person kept, Person duplicate, CancellationToken ct)
    {
        var db = context.Db;
        var seats = await db.Set<Membership>().Where(m => m.PersonId == kept.Id || m.PersonId == duplicate.Id).ToListAsync(ct);
        foreach (var seat in seats.Where(s => s.PersonId == duplicate.Id))
        {
            seat.PersonId = kept.Id;
        }

        Merging.WithdrawTwins(seats, m => m.BodyId.Value);
        foreach (var seat in await db.Set<Membership>().Where(m => m.SubstituteFor == duplicate.Id).ToListAsync(ct))
        {
            seat.SubstituteFor = seat.PersonId == kept.Id ? null : kept.Id;
        }

        foreach (var earlier in await db.People.Where(p => p.MergedInto == duplicate.Id).ToListAsync(ct))
        {
            earlier.MergedInto = kept.Id;
        }

        await Merging.MoveImports(db, duplicate.Id.Value, kept.Id.Value, ct);
        foreach (var target in targets)
        {
            await target.People(db, kept.Id, duplicate.Id, ct);
        }
    }
}
