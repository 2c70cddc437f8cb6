using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;

namespace Comitia.Directory.Importing;

/// <summary>A membership's fields by the names imports use.</summary>
internal static class MembershipFields
{
    public static string? Get(Membership seat, string field, Func<string, Guid?, string?> keyOf) =>
        field switch
        {
            FieldNames.Person => keyOf(field, seat.PersonId.Value),
            FieldNames.Body => keyOf(field, seat.BodyId.Value),
            FieldNames.Behalf => keyOf(field, seat.OnBehalfOf?.Value),
            FieldNames.Substitute => keyOf(field, seat.SubstituteFor?.Value),
            FieldNames.Role => seat.Role,
            FieldNames.Label => seat.Label,
            FieldNames.From => FieldText.Day(seat.From),
            FieldNames.To => FieldText.Day(seat.To),
            _ => null,
        };

    public static void Set(Membership seat, string field, string? value, Func<string, Guid?> target)
    {
        var id = value is not null && FieldNames.IsReference(field) ? target(value) : null;
        switch (field)
        {
            case FieldNames.Person:
                seat.PersonId = id is { } person ? new PersonId(person) : seat.PersonId;
                break;
            case FieldNames.Body:
                seat.BodyId = id is { } body ? new BodyId(body) : seat.BodyId;
                break;
            case FieldNames.Behalf:
                seat.OnBehalfOf = id is { } group ? new BodyId(group) : null;
                break;
            case FieldNames.Substitute:
                seat.SubstituteFor = id is { } absent ? new PersonId(absent) : null;
                break;
            case FieldNames.Role:
                seat.Role = value ?? BodyRoles.Member;
                break;
            case FieldNames.Label:
                seat.Label = value;
                break;
            case FieldNames.From:
                seat.From = FieldText.Day(value);
                break;
            case FieldNames.To:
                seat.To = FieldText.Day(value);
                break;
        }

        seat.Rank = RoleWords.Rank(seat.Role, seat.Label);
    }
}
