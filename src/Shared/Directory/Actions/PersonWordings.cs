using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Results;

namespace Comitia.Directory.Actions;

/// <summary>What can be wrong with a person's name, and writing it onto the record.</summary>
internal static class PersonWordings
{
    private const int Longest = 200;

    public static Refusal? Problem(PersonWording wording) =>
        string.IsNullOrWhiteSpace(wording.Name) ? new Refusal("directory.name-missing", Field: "Name")
        : new[] { wording.Name, wording.Family, wording.Given, wording.Additional }.Any(n => n?.Length > Longest)
            ? new Refusal("directory.name-long", Field: "Name").With("longest", Longest)
        : null;

    public static void ApplyTo(Person person, PersonWording wording)
    {
        var name = wording.Name.Trim();
        if (person.Name.Length > 0 && person.Name != name)
        {
            person.Others = person.Others.With(new OtherName(person.Name));
        }

        person.Name = name;
        (person.Family, person.Given, person.Additional) = (Part(wording.Family), Part(wording.Given), Part(wording.Additional));
        person.Placeholder = false;
        person.Refold();
    }

    private static string? Part(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
