using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Access.SignIns;
using Comitia.Access.Tables;
using Comitia.Access.Web;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comitia.Access.Pages.Access;

/// <summary>The first administrator of a fresh installation, by the link that the program printed.</summary>
internal sealed class FirstModel(AccessReading reading, Accounts accounts, Doorkeeper keeper, Doors doors, OfficeDesk desk) : DeskPage
{
    public string Token { get; private set; } = string.Empty;

    public bool Opens { get; private set; } = true;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (!doors.LetsThrough(HttpContext))
        {
            return this.TooMany(doors);
        }

        Token = token;
        return await reading.OpensFirst(token, desk.Now, ct) ? Page() : Shut();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        Token = token;
        if (!doors.LetsThrough(HttpContext))
        {
            return this.TooMany(doors);
        }

        if (!await reading.OpensFirst(token, desk.Now, ct))
        {
            return Shut();
        }

        if (Password != Repeated)
        {
            return Show([new Refusal("access.password-differs").At("Repeated")]);
        }

        var made = await accounts.MakeFirst(token, new NewAccount(Email ?? string.Empty, Name ?? string.Empty, Lang), Password, ct);
        if (!made.Try(out var id))
        {
            return made.Refusals[0].Kind == RefusalKind.NotFound ? Shut() : Show(made.Refusals);
        }

        await Sessions.Begin(HttpContext, (await keeper.Of(id, ct))!);
        Tell(T["access.first.done"]);
        return Redirect(Desk("installation"));
    }

    private PageResult Shut()
    {
        Opens = false;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
