using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;

namespace Comitia.Directory.Actions;

internal sealed class AddMemberAction : IAction<AddMember, MembershipId>
{
    public async Task<Result<MembershipId>> Act(AddMember input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadBody(input.Body, ct) is not { } body)
        {
            return Refusal.NotFound("directory.body");
        }

        if (context.Denied(Keepers.Of(body, context.Viewer)) is { } no)
        {
            return no;
        }

        var person = await context.Inner(new AddPerson(input.NewPerson), ct);
        if (!person.Ok)
        {
            return person.As<MembershipId>();
        }

        await context.Db.SaveChangesAsync(ct); // the inner action looks the person up
        return await context.Inner(new AddMembership(person.Value, body.Id, input.Seat), ct);
    }
}
