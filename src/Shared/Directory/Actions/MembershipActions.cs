using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;

namespace Comitia.Directory.Actions;

internal sealed class AddMembershipAction : IAction<AddMembership, MembershipId>
{
    public async Task<Result<MembershipId>> Act(AddMembership input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadBody(input.Body, ct) is not { } body)
        {
            return Refusal.NotFound("directory.body");
        }

        if (context.Denied(Keepers.Of(body, context.Viewer)) is { } no)
        {
            return no;
        }

        if (await context.Db.LoadPerson(input.Person, ct) is not { } person)
        {
            return Refusal.NotFound("directory.person").At("Person");
        }

        var problems = await Seats.Problems(context.Db, input.Seat, person.Id, body, own: null, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        var seat = new Membership
        {
            Id = context.NewId<MembershipId>(),
            PersonId = person.Id,
            BodyId = body.Id,
            Role = input.Seat.Role,
        };
        Seats.ApplyTo(seat, input.Seat);
        context.Db.Add(seat);
        context.About("membership", seat.Id.Value);
        return seat.Id;
    }
}

internal sealed class ChangeMembershipAction : IAction<ChangeMembership, MembershipId>
{
    public async Task<Result<MembershipId>> Act(ChangeMembership input, ActionContext context, CancellationToken ct)
    {
        var (found, refusal) = await Seats.Load(context, input.Membership, input.Version, ct);
        if (found is not { } loaded)
        {
            return refusal!;
        }

        var problems = await Seats.Problems(context.Db, input.Seat, loaded.Seat.PersonId, loaded.Body, loaded.Seat.Id, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        Seats.ApplyTo(loaded.Seat, input.Seat);
        return loaded.Seat.Id;
    }
}

internal sealed class EndMembershipAction : IAction<EndMembership, MembershipId>
{
    public async Task<Result<MembershipId>> Act(EndMembership input, ActionContext context, CancellationToken ct)
    {
        var (found, refusal) = await Seats.Load(context, input.Membership, input.Version, ct);
        if (found is not { } loaded)
        {
            return refusal!;
        }

        var wording = Seats.Wording(loaded.Seat) with { To = input.LastDay };
        var problems = await Seats.Problems(context.Db, wording, loaded.Seat.PersonId, loaded.Body, loaded.Seat.Id, ct);
        if (problems.Count > 0)
        {
            return problems.ConvertAll(p => p.Field == "To" ? p.At("LastDay") : p);
        }

        context.Undoes(input.LastDay is null);
        (loaded.Seat.To, loaded.Seat.EndedWithBody) = (input.LastDay, false);
        return loaded.Seat.Id;
    }
}

internal sealed class WithdrawMembershipAction : IAction<WithdrawMembership, MembershipId>
{
    public async Task<Result<MembershipId>> Act(WithdrawMembership input, ActionContext context, CancellationToken ct)
    {
        var (found, refusal) = await Seats.Load(context, input.Membership, version: null, ct);
        if (found is not { } loaded)
        {
            return refusal!;
        }

        if (input.Again)
        {
            var problems = await Seats.Problems(
                context.Db,
                Seats.Wording(loaded.Seat),
                loaded.Seat.PersonId,
                loaded.Body,
                loaded.Seat.Id,
                ct
            );
            if (problems.Count > 0)
            {
                return problems;
            }
        }

        context.Undoes(input.Again);
        loaded.Seat.Withdrawn = !input.Again;
        return loaded.Seat.Id;
    }
}
