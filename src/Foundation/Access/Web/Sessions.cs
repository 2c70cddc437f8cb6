using System.Security.Claims;
using Comitia.Access.Contracts;
using Comitia.Access.SignIns;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>The session cookie: the account and its stamp, protected by the key ring. What one may do is never in it, it is read with each request.</summary>
internal static class Sessions
{
    public const string Scheme = "comitia";
    public const string Cookie = "comitia-session";
    public static readonly TimeSpan Length = TimeSpan.FromHours(12);
    private const string Stamp = "stamp";

    /// <summary>Begins a session, and remembers the account's language where the address says none.</summary>
    public static Task Begin(HttpContext context, Admitted who)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, who.Account.ToString()), new(Stamp, who.Stamp.ToString("N"))],
            Scheme
        );
        context.Response.Cookies.Append(
            RequestLanguage.Cookie,
            who.Language,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            }
        );
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public static Task End(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Who the cookie says it is; null where there is none, or none that can be read.</summary>
    public static (AccountId Account, Guid Stamp)? Read(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
        && Guid.TryParse(principal?.FindFirstValue(Stamp), out var stamp)
            ? (new AccountId(account), stamp)
            : null;
}
