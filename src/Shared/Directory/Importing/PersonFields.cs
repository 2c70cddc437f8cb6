using Comitia.Directory.Rules;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;

namespace Comitia.Directory.Importing;

/// <summary>A person's fields by the names imports use.</summary>
internal static class PersonFields
{
    public static string? Get(Person person, string field) =>
        field switch
        {
            FieldNames.Name => person.Name,
            FieldNames.Family => person.Family,
            FieldNames.Given => person.Given,
            FieldNames.Additional => person.Additional,
            _ => null,
        };

    public static void Set(Person person, string field, string? value)
    {
        switch (field)
        {
            case FieldNames.Name:
                person.Name = value ?? person.Name;
                break;
            case FieldNames.Family:
                person.Family = value;
                break;
            case FieldNames.Given:
                person.Given = value;
                break;
            case FieldNames.Additional:
                person.Additional = value;
                break;
            case FieldNames.Others:
                person.Others = OtherNames.FromJson(value ?? string.Empty).Aggregate(person.Others, (all, name) => all.With(name));
                break;
            case FieldNames.Identifiers:
                person.Identifiers = new Identifiers(person.Identifiers.Concat(Identifiers.FromJson(value ?? string.Empty)).Distinct());
                break;
        }
    }
}
