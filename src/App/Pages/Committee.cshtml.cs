using Comitia.App.Hosting;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.App.Pages;

/// <summary>Takes a committee into view: remembered in a cookie, so that every list shows its work.</summary>
public sealed class CommitteeModel(Shell shell) : DeskPage
{
    public IActionResult OnGet(string code)
    {
        if (shell.Committees.Any(c => c.Code == code))
        {
            Response.Cookies.Append(
                Shell.Cookie,
                code,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = Request.IsHttps,
                    MaxAge = TimeSpan.FromDays(365),
                }
            );
        }

        return Redirect($"/{Lang}/desk");
    }
}
