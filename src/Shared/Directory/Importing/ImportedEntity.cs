using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Importing;

/// <summary>A record of any of the three kinds, so that the import treats them alike.</summary>
internal sealed class ImportedEntity(object record)
{
    public object Record { get; } = record;

    public bool IsPlaceholder => Record is Body { Placeholder: true } or Person { Placeholder: true };

    public static ImportedEntity New(SourceRow row, Guid id, string? code) =>
        new(
            row.Kind switch
            {
                ImportedKind.Body => new Body
                {
                    Id = new BodyId(id),
                    Name = LocalText.Empty,
                    Code = code!,
                },
                ImportedKind.Person => new Person { Id = new PersonId(id), Name = string.Empty },
                _ => new Membership { Id = new MembershipId(id), Role = BodyRoles.Member },
            }
        );

    public string? Get(string field, Func<string, Guid?, string?> keyOf) =>
        Record switch
        {
            Body body => BodyFields.Get(body, field, keyOf),
            Person person => PersonFields.Get(person, field),
            Membership seat => MembershipFields.Get(seat, field, keyOf),
            _ => null,
        };

    /// <summary>Adds to a list of the record; whether anything in it is new.</summary>
    public bool Grow(string field, string? value, Func<string, Guid?> target)
    {
        var before = Lists;
        Set(field, value, target);
        return !before.Equals(Lists);
    }

    private (OtherNames, Identifiers) Lists =>
        Record switch
        {
            Body body => (body.Others, body.Identifiers),
            Person person => (person.Others, person.Identifiers),
            _ => (OtherNames.None, Identifiers.None),
        };

    public void Set(string field, string? value, Func<string, Guid?> target)
    {
        switch (Record)
        {
            case Body body:
                BodyFields.Set(body, field, value, target);
                break;
            case Person person:
                PersonFields.Set(person, field, value);
                break;
            case Membership seat:
                MembershipFields.Set(seat, field, value, target);
                break;
        }
    }

    /// <summary>After the last field: search words anew, and no longer a placeholder.</summary>
    public void Finish()
    {
        switch (Record)
        {
            case Body body:
                body.Placeholder = false;
                body.Refold();
                break;
            case Person person:
                person.Placeholder = false;
                person.Refold();
                break;
        }
    }
}
