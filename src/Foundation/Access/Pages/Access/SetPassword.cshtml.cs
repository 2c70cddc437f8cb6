using Comitia.Access.SignIns;
using Comitia.Access.Tables;
using Comitia.Access.Web;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Access.Pages.Access;

/// <summary>One's own password, by the link that the administrator handed over.</summary>
internal sealed class SetPasswordModel(AccessReading reading, Accounts accounts, Doorkeeper keeper, Doors doors, OfficeDesk desk) : DeskPage
{
    public string Token { get; private set; } = string.Empty;

    /// <summary>Whose password it is; null where the link does not open.</summary>
    public LinkedAccount? Who { get; private set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct) => await Open(token, ct) is { } stop ? stop : Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (await Open(token, ct) is { } stop)
        {
            return stop;
        }

        if (Password != Repeated)
        {
            return Show([new Refusal("access.password-differs").At("Repeated")]);
        }

        var set = await accounts.SetPassword(token, Who!.Email, Who.Name, Password, ct);
        if (!set.Try(out var id))
        {
            Who = set.Refusals[0].Kind == RefusalKind.NotFound ? null : Who;
            return Show(set.Refusals);
        }

        await Sessions.Begin(HttpContext, (await keeper.Of(id, ct))!);
        Tell(T["access.password-set"]);
        return Redirect($"/{Lang}/desk");
    }

    private async Task<IActionResult?> Open(string token, CancellationToken ct)
    {
        Token = token;
        if (!doors.LetsThrough(HttpContext))
        {
            return this.TooMany(doors);
        }

        Who = await reading.OpensPassword(token, desk.Now, ct);
        if (Who is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        return null;
    }
}
