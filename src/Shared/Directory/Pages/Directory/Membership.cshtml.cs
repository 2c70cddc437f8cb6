using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Rules;
using Comitia.Kernel.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Corrects, ends or takes back a membership.</summary>
internal sealed class MembershipModel(DirectoryPages pages, IDirectory directory) : DirectoryPage
{
    public SeatRow Row { get; private set; } = null!;

    public IReadOnlyList<MemberLine> Members { get; private set; } = [];

    [BindProperty]
    public SeatForm Form { get; set; } = new();

    /// <summary>What is stored now, when it is not what the person read.</summary>
    public SeatForm? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(MembershipId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Form = Stored();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MembershipId id, CancellationToken ct)
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
            OnBehalfOf = Row.Seat.OnBehalfOf,
        };
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var result = await Run(new ChangeMembership(id, seat, Form.Version), ct);
        if (result.Ok)
        {
            Tell(T["directory.member-changed"]);
            return Redirect(Desk(DirectoryLinks.Body(Row.Body.Id)));
        }

        Theirs = Form.Version != Row.Seat.Version ? Stored() : null;
        return Show(result.Refusals);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(MembershipId id, bool again, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        var result = await Run(new WithdrawMembership(id, again), ct);
        if (!result.Ok)
        {
            Form = Stored();
            return Show(result.Refusals);
        }

        if (again)
        {
            Tell(T["directory.member-restored"]);
        }
        else
        {
            Tell(T["directory.member-withdrawn"], Desk(DirectoryLinks.Membership(id)) + "?handler=Withdraw", ("again", "true"));
        }

        return Redirect(Desk(DirectoryLinks.Body(Row.Body.Id)));
    }

    private SeatForm Stored() =>
        new()
        {
            Role = Row.Seat.Role,
            Label = Row.Seat.Label,
            From = TypedDay.Write(Row.Seat.From),
            To = TypedDay.Write(Row.Seat.To),
            SubstituteFor = Row.Seat.SubstituteFor,
            Version = Row.Seat.Version,
        };

    private async Task<bool> Load(MembershipId id, CancellationToken ct)
    {
        Row = (await pages.Seat(id, ct))!;
        if (Row is null || !MayEdit(Row.Body))
        {
            return false;
        }

        Members = [.. (await directory.Members(Row.Body.Id, Today, ct)).Where(m => m.Person != Row.Seat.PersonId)];
        return true;
    }
}
