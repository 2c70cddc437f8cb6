using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Writes a person's name, new or changed.</summary>
internal sealed class EditPersonModel(DirectoryPages pages) : DirectoryPage
{
    public Person? Person { get; private set; }

    /// <summary>What is stored now, when it is not what the person read.</summary>
    public Person? Theirs { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Family { get; set; }

    [BindProperty]
    public string? Given { get; set; }

    [BindProperty]
    public string? Additional { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public async Task<IActionResult> OnGetAsync(PersonId? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        (Name, Family, Given, Additional, Version) = (Person?.Name, Person?.Family, Person?.Given, Person?.Additional, Person?.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PersonId? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        var name = string.IsNullOrWhiteSpace(Name)
            ? string.Join(' ', new[] { Given, Family }.Where(n => !string.IsNullOrWhiteSpace(n)))
            : Name;
        var wording = new PersonWording(name, Family, Given, Additional);
        var result = Person is null ? await Run(new AddPerson(wording), ct) : await Run(new ChangePerson(Person.Id, wording, Version), ct);
        if (result.Ok)
        {
            Tell(T[Person is null ? "directory.person-added" : "directory.person-changed"]);
            return Redirect(Desk(DirectoryLinks.Person(result.Value)));
        }

        Theirs = Person is not null && Version != Person.Version ? Person : null;
        return Show(result.Refusals);
    }

    private async Task<bool> Load(PersonId? id, CancellationToken ct)
    {
        Person = id is { } known ? await pages.Person(known, ct) : null;
        return MayAdd && (id is null || Person is not null);
    }
}
