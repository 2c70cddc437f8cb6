using Comitia.Access.Actions;
using Comitia.Access.Web;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Access.Pages.Access;

/// <summary>Ends the session on this device.</summary>
internal sealed class SignOutModel : DeskPage
{
    public IActionResult OnGet() => Viewer.IsSignedIn ? Page() : Redirect($"/{Lang}/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Viewer.IsSignedIn)
        {
            await Run(new SignOut(), ct);
        }

        await Sessions.End(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\""; // the Back key shows nothing to the next person at this desk
        Tell(T["access.signed-out"]);
        return Redirect($"/{Lang}/sign-in");
    }
}
