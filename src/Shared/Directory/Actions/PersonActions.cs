using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

internal sealed class AddPersonAction : IAction<AddPerson, PersonId>
{
    public Task<Result<PersonId>> Act(AddPerson input, ActionContext context, CancellationToken ct) => Task.FromResult(Act(input, context));

    private static Result<PersonId> Act(AddPerson input, ActionContext context)
    {
        if (context.Denied(Keepers.AddressBook(context.Viewer)) is { } no)
        {
            return no;
        }

        if (PersonWordings.Problem(input.Wording) is { } problem)
        {
            return problem;
        }

        var person = new Person { Id = context.NewId<PersonId>(), Name = string.Empty };
        PersonWordings.ApplyTo(person, input.Wording);
        context.Db.Add(person);
        context.About("person", person.Id.Value);
        return person.Id;
    }
}

internal sealed class ChangePersonAction : IAction<ChangePerson, PersonId>
{
    public async Task<Result<PersonId>> Act(ChangePerson input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadPerson(input.Person, ct) is not { } person)
        {
            return Refusal.NotFound("directory.person");
        }

        if (context.Denied(Keepers.AddressBook(context.Viewer)) is { } no)
        {
            return no;
        }

        if (person.Erased is not null)
        {
            return new Refusal("directory.person-erased", RefusalKind.Conflict);
        }

        if (ActionContext.Outdated(person, input.Version) is { } outdated)
        {
            return outdated;
        }

        if (PersonWordings.Problem(input.Wording) is { } problem)
        {
            return problem;
        }

        PersonWordings.ApplyTo(person, input.Wording);
        context.About("person", person.Id.Value);
        return person.Id;
    }
}

internal sealed class LinkAccountAction : IAction<LinkAccount, PersonId>
{
    public async Task<Result<PersonId>> Act(LinkAccount input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.LoadPerson(input.Person, ct) is not { } person)
        {
            return Refusal.NotFound("directory.person");
        }

        if (person.Erased is not null)
        {
            return new Refusal("directory.person-erased", RefusalKind.Conflict);
        }

        if (
            input.Account is { } account
            && await context.Db.People.FirstOrDefaultAsync(p => p.Account == account && p.Id != person.Id, ct) is { } other
        )
        {
            return new Refusal("directory.account-linked", RefusalKind.Conflict, "Account").With("person", other.Name);
        }

        person.Account = input.Account;
        context.About("person", person.Id.Value);
        return person.Id;
    }
}
