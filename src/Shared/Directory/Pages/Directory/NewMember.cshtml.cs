using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Gives a person a seat: first who, found by name or added on the spot, then as what and since when.</summary>
internal sealed class NewMemberModel(DirectoryPages pages, IDirectory directory) : DirectoryPage
{
    /// <summary>Stands for "none of these": the name that was looked for is added as a new person.</summary>
    public const string NewPerson = "new";

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<PersonLine> Found { get; private set; } = [];

    public IReadOnlyList<MemberLine> Members { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public SeatForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(BodyId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(BodyId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var seat = new SeatWording
        {
            Role = Form.Role,
            Label = Form.Label,
            From = Typed(Form.From, "From"),
            To = Typed(Form.To, "To"),
            SubstituteFor = Form.SubstituteFor,
        };
        var known = Kernel.Storage.Ids.TryParse<PersonId>(Who, out var person);
        if (!known && Who != NewPerson)
        {
            ModelState.AddModelError("Who", T["directory.who.missing"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var result = known
            ? await Run(new AddMembership(person, Body.Id, seat), ct)
            : await Run(new AddMember(Body.Id, new PersonWording(Find ?? string.Empty), seat), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["directory.member-added"], Desk(DirectoryLinks.Membership(result.Value)) + "?handler=Withdraw");
        return Redirect(Desk(DirectoryLinks.Body(Body.Id)));
    }

    private async Task<bool> Load(BodyId id, CancellationToken ct)
    {
        Body = (await pages.Body(id, ct))!;
        if (Body is null || !MayEdit(Body))
        {
            return false;
        }

        Found = string.IsNullOrWhiteSpace(Find) ? [] : await directory.SearchPeople(Find, ct);
        Members = await directory.Members(Body.Id, Today, ct);
        return true;
    }
}
